// Owns the saved filters beside a filter: which of them is in force, the choice of one, and the saving of the present one.

import { Bookmark, BookmarkCheck } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isSameFilter, letsAllThrough } from '../../core/saved-filters/criteria';
import type { CriteriaOf, FilterOf, SavedFilter } from '../../core/saved-filters/saved-filter';
import { isolate } from '../../core/text/bidi-controls';
import { compareNames } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { SaveFilterForm } from './save-filter-form';
import { SavedFilterRow } from './saved-filter-row';

const NONE: readonly SavedFilter[] = [];

/** The saved filters of one sort, by their names. */
export const useSavedFilters = (): readonly SavedFilter[] => {
  const saved = useAppState((state) => state.workspace?.savedFilters) ?? NONE;
  return saved.toSorted((left, right) => compareNames(left.name, right.name));
};

interface SavedFiltersMenuProps<Of extends FilterOf> {
  /** What the filter beside it filters. */
  readonly of: Of;
  /** The filter that is in force, saved or not. */
  readonly present: CriteriaOf<Of>;
  /** Puts a filter in force. */
  readonly onChoose: (criteria: CriteriaOf<Of>) => void;
}

export const SavedFiltersMenu = <Of extends FilterOf>({
  of,
  present,
  onChoose,
}: SavedFiltersMenuProps<Of>): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const saved = useSavedFilters().filter(({ criteria }) => criteria.of === of);
  const isInForce = ({ criteria }: SavedFilter): boolean => isSameFilter(criteria, present);
  const inForce = letsAllThrough(present) ? undefined : saved.find(isInForce);
  const Icon = inForce === undefined ? Bookmark : BookmarkCheck;
  return (
    <DialogTrigger>
      <Button
        className={`icon-button saved-filters-button${inForce === undefined ? '' : ' in-force'}`}
        aria-label={
          inForce === undefined
            ? t('window.savedFilters.menu')
            : t('window.savedFilters.inForce', { name: isolate(inForce.name) })
        }
      >
        <Icon aria-hidden size={17} />
      </Button>
      <Popover className="popover saved-filters" placement="bottom end">
        <Dialog className="saved-filters-dialog">
          {({ close }) => (
            <>
              <Heading slot="title" className="saved-filters-heading">
                {t('window.savedFilters.menu')}
              </Heading>
              {saved.length === 0 ? (
                <p className="field-hint">{t(`window.savedFilters.empty.${of}`)}</p>
              ) : (
                <ul className="saved-filter-list">
                  {saved.map((filter) => (
                    <SavedFilterRow
                      key={filter.id}
                      filter={filter}
                      isInForce={filter === inForce}
                      onChoose={() => {
                        // The list has none but those of this sort; TypeScript does not follow the filtering.
                        onChoose(filter.criteria as CriteriaOf<Of>);
                        close();
                      }}
                    />
                  ))}
                </ul>
              )}
              {canWrite ? <SaveFilterForm saved={saved} present={present} onSaved={close} /> : null}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
