// Owns what the words after `npm run bench --` ask for.

import { parseArgs } from 'node:util';
import { PART_NAMES, type PartName } from './results-document';
import { ALONE, COMPARED, VIEWS } from './text/sizes';

/** Which parts are measured, and how much of each. */
export interface BenchRequest {
  readonly parts: readonly PartName[];
  /** A run to see whether it works: the smallest sizes, once. Its results are shown and not kept. */
  readonly isQuick: boolean;
  /** Only the sizes and views of texts whose names these are; all where there are none. Such a run is not kept either. */
  readonly sizes: readonly string[];
  readonly views: readonly string[];
}

export const USAGE = `Usage: npm run bench [-- [--only=PARTS] [--quick] [--sizes=NAMES] [--views=NAMES]]

  --only=PARTS   only these parts, of ${PART_NAMES.join(', ')} (with commas between them)
  --quick        small sizes, once, to see whether it works; the results are shown and not kept
  --sizes=NAMES  of the long texts only these: small, english, persian, many, long; none, few, longFew
  --views=NAMES  of the long texts only these views: hashiya, recogito, codemirror, static, sections`;

const listed = (words: string | undefined): string[] => (words === undefined || words === '' ? [] : words.split(','));

const isPart = (name: string): name is PartName => PART_NAMES.some((part) => part === name);

/** Reads the words; a complaint where they make no sense. */
export const parseBenchRequest = (words: readonly string[]): BenchRequest | { readonly complaint: string } => {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        only: { type: 'string' },
        quick: { type: 'boolean' },
        sizes: { type: 'string' },
        views: { type: 'string' },
      },
    });
    const only = listed(values.only);
    const strange = only.find((name) => !isPart(name));
    if (strange !== undefined) return { complaint: `There is no part "${strange}".` };
    const sizes = listed(values.sizes);
    const views = listed(values.views);
    const noSize = sizes.find((name) => !(name in COMPARED) && !(name in ALONE));
    if (noSize !== undefined) return { complaint: `There is no size "${noSize}".` };
    const noView = views.find((name) => !VIEWS.some((view) => view === name));
    if (noView !== undefined) return { complaint: `There is no view "${noView}".` };
    return {
      parts: only.length === 0 ? PART_NAMES : PART_NAMES.filter((name) => only.includes(name)),
      isQuick: values.quick ?? false,
      sizes,
      views,
    };
  } catch (error) {
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
};
