// Owns how a kind looks in the text and which key marks it: chosen from closed lists for a kind of the project, told for a
// built-in one.

import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Code, Codebook } from '../../core/codebook/codebook';
import {
  keyDigit,
  OWN_COLOURS,
  OWN_DRAWINGS,
  OWN_KEYS,
  type OwnColour,
  type OwnDrawing,
} from '../../core/codebook/looks';
import { codebook as words } from '../../core/locales/en/window-codebook';
import { isolate } from '../../core/text/bidi-controls';
import { ChoiceField } from '../controls/choice-field';
import { formatCount, formatFacts } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { codeName } from './code-words';
import { CodeSample } from './code-sample';
import { editCodebook, ofCode } from './codebook-acts';

interface KindLookProps {
  readonly codebook: Codebook;
  readonly code: Code;
}

const isOwnColour = (colour: string): colour is OwnColour => (OWN_COLOURS as readonly string[]).includes(colour);
const isColour = (colour: string): colour is keyof typeof words.colours => Object.hasOwn(words.colours, colour);
const isOwnDrawing = (drawing: string): drawing is OwnDrawing => (OWN_DRAWINGS as readonly string[]).includes(drawing);

const Colours = ({ code }: { readonly code: Code }): ReactElement => {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className="field look-choices"
      value={code.colour}
      onChange={(colour) => {
        if (isOwnColour(colour)) void editCodebook(ofCode(code.id, () => ({ colour })));
      }}
    >
      <Label>{t('window.codebook.colour')}</Label>
      <div className="look-options">
        {OWN_COLOURS.map((colour) => (
          <Radio key={colour} value={colour} className="look-option" data-colour={colour}>
            <span aria-hidden className="swatch" />
            {t(`window.codebook.colours.${colour}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
};

const Lines = ({ code }: { readonly code: Code }): ReactElement => {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className="field look-choices"
      value={code.drawing}
      onChange={(drawing) => {
        if (isOwnDrawing(drawing)) void editCodebook(ofCode(code.id, () => ({ drawing })));
      }}
    >
      <Label>{t('window.codebook.drawing')}</Label>
      <div className="look-options">
        {OWN_DRAWINGS.map((drawing) => (
          <Radio key={drawing} value={drawing} className="look-option">
            <CodeSample code={{ ...code, drawing }} text={t(`window.codebook.drawings.${drawing}`)} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
};

const KeyChoice = ({ codebook, code }: KindLookProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const free = OWN_KEYS.filter((key) => !codebook.codes.some((other) => other.id !== code.id && other.key === key));
  return (
    <ChoiceField
      isReadOnly={!canWrite}
      label={t('window.codebook.key')}
      value={code.key}
      emptyLabel={t('window.codebook.noKey')}
      choices={free.map((value) => ({ value, label: formatCount(Number(keyDigit(value))) }))}
      onChoose={(key) => void editCodebook(ofCode(code.id, () => ({ key })))}
    />
  );
};

export const KindLook = ({ codebook, code }: KindLookProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const sample = code.examples.find(({ verdict }) => verdict === 'do')?.quote ?? t('window.codebook.sample');
  const twin = codebook.codes.find(
    (other) => other.id !== code.id && other.colour === code.colour && other.drawing === code.drawing,
  );
  const colour = isColour(code.colour) ? code.colour : 'slate';
  const told = [
    t(`window.codebook.colours.${colour}`),
    t(`window.codebook.drawings.${code.drawing}`),
    code.key === null
      ? t('window.codebook.noKey')
      : `${t('window.codebook.key')} ${formatCount(Number(keyDigit(code.key)))}`,
  ];
  return (
    <section className="code-section" aria-labelledby="code-look">
      <h3 id="code-look">{t('window.codebook.look')}</h3>
      <p className="look-sample">
        <CodeSample code={code} text={sample} />
      </p>
      {code.kind === 'own' && canWrite ? (
        <div className="look-fields">
          <Colours code={code} />
          <Lines code={code} />
          <KeyChoice codebook={codebook} code={code} />
        </div>
      ) : (
        <p className="look-facts">{formatFacts(told)}</p>
      )}
      {code.kind === 'own' ? null : <p className="field-hint">{t('window.codebook.lookHint')}</p>}
      {twin === undefined ? null : (
        <p className="field-hint" role="status">
          {t('window.codebook.sameLook', { label: isolate(codeName(twin)) })}
        </p>
      )}
    </section>
  );
};
