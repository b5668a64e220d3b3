// Owns scrolling and jumping in a page, and how evenly its frames come meanwhile.

import { randomFrom } from '../text/random';
import { nextFrame } from './change';

/** All in milliseconds. */
export interface FrameTimes {
  /** Between two frames, at worst; 16.7 where none was left out. */
  readonly interval: number;
  /** From the beginning of a frame to the end of its paint, at worst. */
  readonly work: number;
}

const SCROLL_FRAMES = 100;
const SCROLL_STEP = 200;
const JUMPS = 15;
/** How many frames after a jump belong to it. */
const JUMP_FRAMES = 4;

/** Runs `move` at the beginning of each frame, so many of them, and watches the frames; a last one ends the watch. */
const watchFrames = async (count: number, move: (frame: number) => void): Promise<FrameTimes> => {
  let interval = 0;
  let work = 0;
  let last = await nextFrame();
  for (let frame = 0; frame <= count; frame += 1) {
    const now = await nextFrame();
    interval = Math.max(interval, now - last);
    last = now;
    if (frame < count) move(frame);
    const began = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      work = Math.max(work, performance.now() - began);
      channel.port1.close();
    };
    channel.port2.postMessage(null);
  }
  return { interval, work };
};

/** Scrolls smoothly on from the top: 100 frames of 200 px. */
export const scrollOn = (scroller: Element): Promise<FrameTimes> => {
  scroller.scrollTop = 0;
  return watchFrames(SCROLL_FRAMES, () => {
    scroller.scrollTop += SCROLL_STEP;
  });
};

/** Jumps to 15 places anywhere in the text; something else in the scroller may reach further than the text. */
export const jumpAbout = (scroller: Element, text: Element, seed: number): Promise<FrameTimes> => {
  const random = randomFrom(seed);
  return watchFrames(JUMPS * JUMP_FRAMES, (frame) => {
    if (frame % JUMP_FRAMES !== 0) return;
    const { top, height } = text.getBoundingClientRect();
    scroller.scrollTop += top + random() * Math.max(0, height - scroller.clientHeight);
  });
};

/** The nearest element around one that scrolls. */
export const scrollerOf = (element: Element): Element => {
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around);
    if ((overflowY === 'auto' || overflowY === 'scroll') && around.scrollHeight > around.clientHeight) return around;
  }
  return document.scrollingElement ?? document.documentElement;
};
