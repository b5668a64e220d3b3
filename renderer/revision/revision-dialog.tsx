// Owns the table of a revision before it is done: what has to be decided, the rest in lists that open, what differs
// between the texts, and the two ways out.

import { ChevronRight } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { RevisionOffer } from '../../contract/revision';
import { defaultDecision, type RevisionPlan, type RevisionRow } from '../../core/revision/plan-revision';
import { OUTCOMES } from '../../core/revision/re-anchor';
import type { LineChanges } from '../../core/revision/read-otherwise';
import { isolate, isolatePath } from '../../core/text/bidi-controls';
import { typedDirection } from '../controls/typed-direction';
import { AppDialog } from '../dialogs/app-dialog';
import { SaidFailure, useDoings } from '../dialogs/doings';
import { formatCount } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { applyRevision, dropRevision } from '../state/revision-acts';
import { DifferenceView } from './difference-view';
import { RevisionRowView, type Choice } from './revision-row';

/** More than that are not read one by one. */
const MOST_SHOWN = 200;

interface Choosing {
  readonly choiceOf: (row: RevisionRow) => Choice;
  readonly choose: (rows: readonly RevisionRow[], choice: Choice) => void;
}

const hasPlace = (row: RevisionRow): boolean => row.after.length > 0;

/** True for a row that is taken, or lost, only after somebody has looked at it. */
const isToDecide = (row: RevisionRow): boolean => row.outcome === 'changed' || row.outcome === 'lost' || row.isClose;

const Rows = ({
  rows,
  choosing: { choiceOf, choose },
}: {
  readonly rows: readonly RevisionRow[];
  readonly choosing: Choosing;
}): ReactElement => {
  const { t } = useTranslation();
  const more = rows.length - MOST_SHOWN;
  return (
    <>
      <ul className="revision-rows">
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <RevisionRowView
            key={row.mentionId}
            row={row}
            choice={choiceOf(row)}
            onChoose={
              // What stays where it is could not be made an orphan: its words are there.
              !hasPlace(row) || row.outcome === 'kept'
                ? null
                : (choice) => {
                    choose([row], choice);
                  }
            }
          />
        ))}
      </ul>
      {more > 0 ? (
        <p className="field-hint">{t('window.revision.more', { count: more, number: formatCount(more) })}</p>
      ) : null}
    </>
  );
};

const Opening = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }): ReactElement => {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure className="disclosure" isExpanded={isOpen} onExpandedChange={setIsOpen}>
      <Button slot="trigger" className="disclosure-button">
        <ChevronRight aria-hidden className="mirrored" size={14} />
        {heading}
      </Button>
      <DisclosurePanel>{isOpen ? children : null}</DisclosurePanel>
    </Disclosure>
  );
};

const Counts = ({ counts }: Pick<RevisionPlan, 'counts'>): ReactElement => {
  const { t } = useTranslation();
  return (
    <dl aria-label={t('window.revision.counts')} className="merge-counts">
      {OUTCOMES.map((outcome) => (
        <div key={outcome}>
          <dt>{t(`window.revision.outcomes.${outcome}`)}</dt>
          <dd className="count">{formatCount(counts[outcome])}</dd>
        </div>
      ))}
    </dl>
  );
};

const Table = ({ plan, choosing }: { readonly plan: RevisionPlan; readonly choosing: Choosing }): ReactElement => {
  const { t } = useTranslation();
  const toDecide = plan.rows.filter(isToDecide);
  return (
    <>
      <Counts counts={plan.counts} />
      {toDecide.length === 0 ? null : (
        <section aria-label={t('window.revision.decide')} className="merge-decide">
          <h3>{t('window.revision.decide')}</h3>
          <p className="field-hint">{t('window.revision.decideHint')}</p>
          {toDecide.some(hasPlace) ? (
            <div>
              <Button
                className="button"
                onPress={() => {
                  choosing.choose(toDecide.filter(hasPlace), 'accept');
                }}
              >
                {t('window.revision.takeAll')}
              </Button>
            </div>
          ) : null}
          <Rows rows={toDecide} choosing={choosing} />
        </section>
      )}
      <div>
        {(['moved', 'kept'] as const).map((outcome) => {
          const rows = plan.rows.filter((row) => row.outcome === outcome && !isToDecide(row));
          return rows.length === 0 ? null : (
            <Opening
              key={outcome}
              heading={`${t(`window.revision.outcomes.${outcome}`)} (${formatCount(rows.length)})`}
            >
              <Rows rows={rows} choosing={choosing} />
            </Opening>
          );
        })}
        <Opening heading={t('window.revision.difference')}>
          <DifferenceView difference={plan.difference} />
        </Opening>
      </div>
    </>
  );
};

/** The same text of the same bytes, read otherwise: the lines that count as something else now. */
const Lines = ({ lines }: { readonly lines: LineChanges }): ReactElement => {
  const { t } = useTranslation();
  if (lines.setAside + lines.broughtBack + lines.otherwise === 0)
    return <p>{t('window.provenance.again.onlyNoted')}</p>;
  const counts = [
    [t('window.provenance.again.nowAside'), lines.setAside],
    [t('window.provenance.again.nowBody'), lines.broughtBack],
    [t('window.provenance.again.otherwise'), lines.otherwise],
  ] as const;
  return (
    <>
      <p>{t('window.provenance.again.sameText')}</p>
      <dl aria-label={t('window.provenance.again.counts')} className="merge-counts">
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="count">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const Revising = ({
  offer: { title, fileName, from, plan, lines },
}: {
  readonly offer: RevisionOffer;
}): ReactElement => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [note, setNote] = useState('');
  const { failure, run, unlessBusy } = useDoings();
  const choosing: Choosing = {
    choiceOf: (row) => chosen.get(row.mentionId) ?? (row.outcome === 'kept' ? 'accept' : defaultDecision(row)),
    choose: (rows, choice) => {
      setChosen(new Map([...chosen, ...rows.map((row): [string, Choice] => [row.mentionId, choice])]));
    },
  };
  const placed = plan.rows.filter((row) => hasPlace(row) && choosing.choiceOf(row) === 'accept').length;
  const apply = (): Promise<void> => {
    const decisions = Object.fromEntries(plan.rows.map((row) => [row.mentionId, choosing.choiceOf(row)]));
    return run(() => applyRevision({ decisions, note: note.trim() }));
  };
  const drop = (): void => {
    unlessBusy(() => void dropRevision());
  };
  return (
    <AppDialog
      heading={t(from === 'original' ? 'window.provenance.again.tableHeading' : 'window.revision.heading', {
        title: isolate(title),
      })}
      onClose={drop}
      buttons={
        <>
          <Button
            className="button primary"
            isDisabled={plan.isSameText && lines === null}
            onPress={() => void apply()}
          >
            {t(plan.isSameText && lines !== null ? 'window.provenance.again.apply' : 'window.revision.apply')}
          </Button>
          <Button className="button" onPress={drop}>
            {t('window.revision.cancel')}
          </Button>
        </>
      }
    >
      <p className="field-hint path">
        {t(from === 'original' ? 'window.provenance.again.from' : 'window.revision.source', {
          file: isolatePath(fileName),
        })}
      </p>
      {plan.isSameText ? (
        lines === null ? (
          <p>{t('window.revision.sameText')}</p>
        ) : (
          <Lines lines={lines} />
        )
      ) : (
        <>
          <Table plan={plan} choosing={choosing} />
          <TextField className="field" value={note} onChange={setNote}>
            <Label>{t('window.revision.note')}</Label>
            <Input dir={typedDirection(note)} />
          </TextField>
          <p role="status">
            {t('window.revision.willStand', {
              placed: formatCount(placed),
              orphans: formatCount(plan.rows.length - placed),
            })}
          </p>
        </>
      )}
      <SaidFailure failure={failure} />
    </AppDialog>
  );
};

export const RevisionDialog = (): ReactElement | null => {
  const offer = useAppState((state) => state.revisionOffer);
  return offer === null ? null : <Revising offer={offer} />;
};
