// Owns what a search without a hit is good for: the note that the article is silent on a claim, with that search.

import i18next from 'i18next';
import { useId, useState, type ReactElement } from 'react';
import { Button, DialogTrigger, Form, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../core/text/bidi-controls';
import { ClaimPicker } from '../claims/claim-picker';
import { Quote } from '../controls/quote';
import { appState } from '../state/app-state';
import { say } from '../state/notices';
import { shortQuote } from '../state/saving';
import { runCommand } from '../state/workspace-acts';

interface SilentOnClaimProps {
  readonly articleId: string;
  /** What was looked for and found nowhere. */
  readonly query: string;
}

const note = async ({ articleId, query }: SilentOnClaimProps, claimId: string): Promise<boolean> => {
  const gloss = appState().workspace?.claims.find(({ id }) => id === claimId)?.gloss ?? '';
  const done = await runCommand({ command: 'note-silence', claimId, articleId, query: query.trim(), hits: 0 });
  if (done !== null) say(() => i18next.t('window.find.silentNoted', { gloss: isolate(shortQuote(gloss)) }));
  return done !== null;
};

export const SilentOnClaim = (props: SilentOnClaimProps): ReactElement => {
  const { t } = useTranslation();
  const heading = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [claimId, setClaimId] = useState<string | null>(null);
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(opens) => {
        setIsOpen(opens);
        setClaimId(null);
      }}
    >
      <Button className="button">{t('window.find.silent')}</Button>
      <Popover className="popover small-dialog" placement="bottom end" aria-labelledby={heading}>
        <h2 id={heading}>{t('window.find.silentHeading')}</h2>
        <Quote text={props.query.trim()} className="field-hint" />
        <Form
          className="claim-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (claimId === null) return;
            void note(props, claimId).then((isNoted) => {
              if (isNoted) setIsOpen(false);
            });
          }}
        >
          <ClaimPicker label={t('window.find.silentClaim')} without="" chosenId={claimId} onChoose={setClaimId} />
          <Button type="submit" className="button primary" isDisabled={claimId === null}>
            {t('window.find.silentNote')}
          </Button>
        </Form>
      </Popover>
    </DialogTrigger>
  );
};
