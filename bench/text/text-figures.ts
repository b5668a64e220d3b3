// Owns what the measured times of texts come to: medians and ratios by size and view.

import { median, quantile } from '../measuring';
import { ACTS, type ActName } from '../page/measured-view';
import type { ChangeTimes } from '../page/change';
import type { TextCell } from './measure-texts';
import type { ViewTimes } from './measure-view';
import type { ChangeProcessor } from './processor-time';
import type { TextSize, ViewName } from './sizes';

/** The cells of a run, to be asked for by size and view. */
export class TextFigures {
  constructor(readonly cells: readonly TextCell[]) {}

  /** The sizes that were measured, in their order. */
  get sizes(): TextSize[] {
    return [...new Map(this.cells.map(({ size }) => [size.name, size])).values()];
  }

  cell(size: TextSize, view: ViewName): TextCell | undefined {
    return this.cells.find((cell) => cell.size.name === size.name && cell.view === view);
  }

  /** The median over all rounds of a figure of each; null where nothing was measured. */
  of(size: TextSize, view: ViewName, figure: (times: ViewTimes) => number | null): number | null {
    const figures = (this.cell(size, view)?.times ?? []).map(figure).filter((value) => value !== null);
    return figures.length === 0 ? null : median(figures);
  }

  /** The value below which that share lies, of all acts of that name in all rounds; null where there were none. */
  act(size: TextSize, view: ViewName, name: ActName, part: keyof ChangeTimes, share = 0.5): number | null {
    const all = (this.cell(size, view)?.times ?? []).flatMap(({ acts }) => acts.map((act) => act[name][part]));
    return all.length === 0 ? null : quantile(all, share);
  }

  /** The median processor time of a mark, a change and a deletion; null where there were none. */
  processor(size: TextSize, view: ViewName): number | null {
    const all = (this.cell(size, view)?.times ?? []).flatMap(({ processor }) => processor);
    return all.length === 0 ? null : median(all);
  }

  /** The processor time below which that share of all acts of that name lies; null where there were none. */
  ofAct(size: TextSize, view: ViewName, name: ActName, part: keyof ChangeProcessor, share = 0.5): number | null {
    const all = (this.cell(size, view)?.times ?? []).flatMap(({ ofActs }) =>
      ofActs.flatMap((act) => act[name]?.[part] ?? []),
    );
    return all.length === 0 ? null : quantile(all, share);
  }

  /** As `ofAct`, of the act that takes most. */
  worstOfActs(size: TextSize, view: ViewName, part: keyof ChangeProcessor, share = 0.5): number | null {
    const each = ACTS.map((name) => this.ofAct(size, view, name, part, share)).filter((value) => value !== null);
    return each.length === 0 ? null : Math.max(...each);
  }

  /** How long a view took until its text was painted, over that of another view in the same round; the median. */
  openingRatio(size: TextSize, view: ViewName, beside: ViewName): number | null {
    const own = this.cell(size, view)?.times ?? [];
    const others = this.cell(size, beside)?.times ?? [];
    const ratios = own.flatMap(({ open }, round) => {
      const other = others[round];
      return other === undefined ? [] : [open.painted / other.open.painted];
    });
    return ratios.length === 0 ? null : median(ratios);
  }
}
