// Owns what is offered while a query is typed: names of fields, and the values that the workspace has.

import { useEffect, useMemo, useState, type ReactElement, type RefObject } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import { completionsAt, type Completion, type FieldValues } from '../../core/search/complete-query';
import { changeQuestion } from './search-acts';
import { useSearchState } from './search-state';

const known = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.flatMap((value) => value ?? []))].sort();

const valuesOf = ({ articles, codebook }: Snapshot): FieldValues => ({
  kinds: codebook.codes.map(({ id, kind, label }) => (kind === 'own' ? label : id)),
  outlets: known(articles.map(({ outlet }) => outlet)),
  languages: known(articles.map(({ language }) => language)),
  dates: known(articles.map(({ publishedOn }) => publishedOn)),
});

interface CompletionsProps {
  readonly workspace: Snapshot;
  readonly field: RefObject<HTMLInputElement | null>;
}

export const SearchCompletions = ({ workspace, field }: CompletionsProps): ReactElement | null => {
  const { t } = useTranslation();
  const { typed, mode } = useSearchState((state) => state.question);
  const [offered, setOffered] = useState<readonly Completion[]>([]);
  const values = useMemo(() => valuesOf(workspace), [workspace]);
  useEffect(() => {
    const input = field.current;
    const isThere = input !== null && document.activeElement === input;
    setOffered(isThere && mode !== 'regex' ? completionsAt(typed, input.selectionEnd ?? typed.length, values) : []);
  }, [typed, mode, values, field]);
  useEffect(() => {
    const input = field.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'ArrowDown') {
        const first = input?.closest('.search-entry')?.querySelector<HTMLElement>('.search-completion');
        if (first === null || first === undefined) return;
        event.preventDefault();
        first.focus();
      }
    };
    input?.addEventListener('keydown', onKeyDown);
    return () => {
      input?.removeEventListener('keydown', onKeyDown);
    };
  }, [field]);
  if (offered.length === 0) return null;
  const take = ({ text, place }: Completion): void => {
    const input = field.current;
    const next = typed.slice(0, place.start) + text + typed.slice(place.end).trimStart();
    input?.focus();
    changeQuestion({ typed: next });
    setOffered([]);
    requestAnimationFrame(() => {
      const caret = place.start + text.length;
      input?.setSelectionRange(caret, caret);
    });
  };
  return (
    <div
      className="search-completions"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        field.current?.focus();
        if (event.key === 'Escape') setOffered([]);
      }}
    >
      <Toolbar aria-label={t('window.search.completions')} className="search-completion-row">
        {offered.map((completion) => (
          <Button
            key={completion.text}
            className="search-completion"
            onPress={() => {
              take(completion);
            }}
          >
            <bdi>{completion.text.trim()}</bdi>
          </Button>
        ))}
      </Toolbar>
    </div>
  );
};
