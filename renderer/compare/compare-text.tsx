// Owns how a text is shown beside another: read-only lines, each in its own direction, with its mentions painted as in the
// reading view. Claim mentions can be chosen.

import { memo, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClutterSetting } from '../../contract/settings';
import { showBidiControls } from '../../core/text/bidi-controls';
import { isSame } from '../../core/same';
import { formatCount } from '../i18n/format';
import type { PaintedBlock, PaintedMention, PaintedPiece } from './painted-blocks';

/** How the mentions look now. */
export interface MentionLooks {
  readonly chosen: ReadonlySet<string>;
  /** The mention that the other one is about to be dropped on. */
  readonly target: string | null;
  /** The mention by which the tabulator enters the text. */
  readonly tabStop: string | null;
  /** What each claim mention states, in words. */
  readonly describe: (mentionId: string) => string;
}

const withInline = (inline: PaintedPiece['inlines'][number], content: ReactNode): ReactElement => {
  switch (inline.kind) {
    case 'emphasis':
      return <em>{content}</em>;
    case 'strong':
      return <strong>{content}</strong>;
    case 'code':
      return <code>{content}</code>;
    case 'link':
      return (
        <span className="inline-link" title={showBidiControls(inline.address ?? '')}>
          {content}
        </span>
      );
    case 'syntax':
      return <span className="inline-syntax">{content}</span>;
  }
};

const withMention = (mention: PaintedMention, piece: PaintedPiece, looks: MentionLooks, content: ReactNode) => {
  const { id, kind, level, depth } = mention;
  const isChosen = looks.chosen.has(id);
  const names = ['mention', ...(isChosen ? ['is-selected'] : []), ...(looks.target === id ? ['is-target'] : [])];
  const shared = {
    className: names.join(' '),
    'data-mention': id,
    'data-kind': kind,
    'data-level': String(level),
    'data-depth': depth,
  };
  if (piece.handle !== id) return <span {...shared}>{content}</span>;
  return (
    <span
      {...shared}
      role="button"
      tabIndex={looks.tabStop === id ? 0 : -1}
      aria-pressed={isChosen}
      aria-description={looks.describe(id)}
      data-handle=""
    >
      {content}
    </span>
  );
};

const Piece = ({ piece, looks }: { readonly piece: PaintedPiece; readonly looks: MentionLooks }): ReactElement => {
  const marked = piece.mentions.reduceRight<ReactNode>(
    (content, mention) => withMention(mention, piece, looks, content),
    piece.text,
  );
  return <>{piece.inlines.reduceRight<ReactNode>((content, inline) => withInline(inline, content), marked)}</>;
};

interface LineProps {
  readonly block: PaintedBlock;
  readonly looks: MentionLooks;
}

const Line = ({ block, looks }: LineProps): ReactElement => {
  const { id, kind, outline, direction, language, role, gap, depth, pieces } = block;
  return (
    <p
      data-line={id}
      data-kind-of-block={kind}
      {...(role === 'clutter' ? { 'data-role': role } : {})}
      data-depth={depth}
      dir={direction}
      {...(language === null ? {} : { lang: language })}
      {...(gap > 0 ? { 'data-gap': String(Math.min(gap, 2)) } : {})}
      // The article's title is the heading above these.
      {...(outline === null ? {} : { role: 'heading', 'aria-level': Math.min(outline + 1, 6) })}
    >
      {pieces.map((piece, index) => (
        <Piece key={index} piece={piece} looks={looks} />
      ))}
    </p>
  );
};

const idsIn = (block: PaintedBlock): string[] => block.pieces.flatMap(({ mentions }) => mentions.map(({ id }) => id));

/** True when a line would look the same: the text never changes, and most changes are in other lines. */
const looksSame = (before: LineProps, after: LineProps): boolean =>
  isSame(before.block, after.block) &&
  idsIn(after.block).every(
    (id) =>
      before.looks.chosen.has(id) === after.looks.chosen.has(id) &&
      (before.looks.target === id) === (after.looks.target === id) &&
      (before.looks.tabStop === id) === (after.looks.tabStop === id) &&
      before.looks.describe(id) === after.looks.describe(id),
  );

const SteadyLine = memo(Line, looksSame);

interface RunProps {
  readonly blocks: readonly PaintedBlock[];
  readonly looks: MentionLooks;
}

/** Lines that are folded behind one button, until it is pressed. */
const Run = ({ blocks, looks }: RunProps): ReactElement => {
  const { t, i18n } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div className="folding-line">
        <button
          type="button"
          className="folding-button"
          aria-expanded={isOpen}
          lang={i18n.language}
          dir={i18n.dir()}
          onClick={(event) => {
            // A press on the text around it chooses what is marked there.
            event.stopPropagation();
            setIsOpen(!isOpen);
          }}
        >
          {t('window.clutter.run', { count: blocks.length, number: formatCount(blocks.length) })}
        </button>
      </div>
      {isOpen ? blocks.map((block) => <SteadyLine key={block.id} block={block} looks={looks} />) : null}
    </>
  );
};

/** Lines one by one, and those of a run together. */
const inRuns = (blocks: readonly PaintedBlock[]): PaintedBlock[][] => {
  const runs: PaintedBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.run !== null && last?.[0]?.run === block.run) last.push(block);
    else runs.push([block]);
  }
  return runs;
};

interface CompareTextProps {
  readonly blocks: readonly PaintedBlock[];
  readonly looks: MentionLooks;
  readonly direction: 'ltr' | 'rtl';
  readonly language: string | null;
  readonly clutter: ClutterSetting;
}

export const CompareText = ({ blocks, looks, direction, language, clutter }: CompareTextProps): ReactElement => (
  <div data-clutter={clutter}>
    <div className="article-text compare-text" dir={direction} {...(language === null ? {} : { lang: language })}>
      {clutter === 'folded'
        ? inRuns(blocks).map((run) => {
            const [first] = run;
            if (first === undefined) return null;
            return first.run === null ? (
              <SteadyLine key={first.id} block={first} looks={looks} />
            ) : (
              <Run key={first.id} blocks={run} looks={looks} />
            );
          })
        : blocks.map((block) => <SteadyLine key={block.id} block={block} looks={looks} />)}
    </div>
  </div>
);
