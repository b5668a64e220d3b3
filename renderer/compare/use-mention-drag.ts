// Owns dragging a claim mention of one text onto a claim mention of the other by mouse or pen. The same is done by key.

import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { otherSide, type Side } from './picking';

/** A mention under way. */
export interface MentionDrag {
  readonly side: Side;
  readonly id: string;
  /** Where it is, in CSS pixels of the viewport. */
  readonly x: number;
  readonly y: number;
  /** The mention of the other text that is under it. */
  readonly target: string | null;
}

/** A press that moves less than this (pixels) is no drag. */
const SLACK = 6;

const claimUnder = (x: number, y: number, side: Side): string | null => {
  const claim = document.elementFromPoint(x, y)?.closest(`[data-side="${side}"] [data-kind="claim"][data-mention]`);
  return claim?.getAttribute('data-mention') ?? null;
};

interface DragHandlers {
  readonly drag: MentionDrag | null;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** `onDrop` gets the mention that was dragged and the one it was let go over. */
export const useMentionDrag = (onDrop: (side: Side, id: string, target: string) => void): DragHandlers => {
  const [drag, setDrag] = useState<MentionDrag | null>(null);
  const dropped = useRef(onDrop);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => {
    dropped.current = onDrop;
  });
  useEffect(() => () => stop.current(), []);

  const onPointerDown = (event: PointerEvent): void => {
    const begun = event.target instanceof Element ? event.target.closest('[data-kind="claim"][data-mention]') : null;
    const side = begun?.closest('[data-side]')?.getAttribute('data-side');
    const id = begun?.getAttribute('data-mention');
    // A finger scrolls.
    if (event.button !== 0 || event.pointerType === 'touch' || (side !== 'left' && side !== 'right') || !id) return;
    const from = { x: event.clientX, y: event.clientY };
    let now: MentionDrag | null = null;
    const listening = new AbortController();
    const { signal } = listening;
    const end = (): void => {
      listening.abort();
      setDrag(null);
    };
    stop.current = end;
    const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent): void => {
      if (now === null && Math.hypot(x - from.x, y - from.y) < SLACK) return;
      now = { side, id, x, y, target: claimUnder(x, y, otherSide(side)) };
      setDrag(now);
    };
    const letGo = (): void => {
      const target = now?.target ?? null;
      end();
      if (target !== null) dropped.current(side, id, target);
    };
    const escape = (press: KeyboardEvent): void => {
      if (press.key !== 'Escape' || now === null) return;
      press.preventDefault();
      press.stopPropagation();
      end();
    };
    globalThis.addEventListener('pointermove', move, { signal });
    globalThis.addEventListener('pointerup', letGo, { signal });
    globalThis.addEventListener('pointercancel', end, { signal });
    globalThis.addEventListener('keydown', escape, { signal, capture: true });
    // Neither is the text selected meanwhile, nor what was selected before dragged as such.
    for (const name of ['selectstart', 'dragstart'])
      globalThis.addEventListener(name, (start) => start.preventDefault(), { signal });
  };
  return { drag, onPointerDown };
};
