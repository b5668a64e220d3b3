// Owns how the difference of two texts looks: passages, each in its own direction, with what is gone and what is new.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextDifference } from '../../core/revision/text-difference';
import { directionOfText } from '../../core/text/direction';
import { formatCount } from '../i18n/format';

const ELEMENTS = { same: 'span', removed: 'del', added: 'ins' } as const;

export const DifferenceView = ({ difference }: { readonly difference: TextDifference }): ReactElement => {
  const { t } = useTranslation();
  const { passages, more } = difference;
  return (
    <>
      <ol className="difference">
        {passages.map(({ before, after, parts }) => (
          <li
            key={`${String(before)}-${String(after)}`}
            className="difference-passage"
            dir={directionOfText(parts.map(({ text }) => text).join(''))}
          >
            {parts.map(({ kind, text, cut }, index) => {
              const Element = ELEMENTS[kind];
              return (
                <Element key={index}>
                  {text}
                  {cut > 0 ? '…' : ''}
                </Element>
              );
            })}
          </li>
        ))}
      </ol>
      {more > 0 ? (
        <p className="field-hint">{t('window.revision.more', { count: more, number: formatCount(more) })}</p>
      ) : null}
    </>
  );
};
