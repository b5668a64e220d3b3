// Owns the list of kinds, each in its own paint, with the slots of claims and the rules for cues as the last.

import { ListChecks, ListFilter } from 'lucide-react';
import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Codebook } from '../../core/codebook/codebook';
import { keyDigit } from '../../core/codebook/looks';
import { KindIcon } from '../controls/kind-icon';
import { formatCount } from '../i18n/format';
import { allRulesOf } from '../../core/suggest/rule-choice';
import { CUE_RULES, SLOTS } from './codebook-place';
import { codeName } from './code-words';
import { CodeSample } from './code-sample';

interface KindListProps {
  readonly codebook: Codebook;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export const KindList = ({ codebook, chosen, onChoose }: KindListProps): ReactElement => {
  const { t } = useTranslation();
  return (
    <ListBox
      aria-label={t('window.codebook.kinds')}
      className="kind-list"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [id] = [...(keys === 'all' ? [] : keys)];
        if (id !== undefined) onChoose(String(id));
      }}
    >
      {codebook.codes.map((code) => (
        <ListBoxItem key={code.id} id={code.id} textValue={codeName(code)} className="kind-item">
          <KindIcon kind={code.kind} code={code.kind === 'own' ? code.id : undefined} />
          <span className="kind-item-name">
            <CodeSample code={code} text={codeName(code)} />
          </span>
          {code.key === null ? null : <kbd>{formatCount(Number(keyDigit(code.key)))}</kbd>}
        </ListBoxItem>
      ))}
      <ListBoxItem id={SLOTS} textValue={t('window.codebook.slots')} className="kind-item slots-item">
        <ListChecks aria-hidden size={15} />
        <span className="kind-item-name">{t('window.codebook.slots')}</span>
        <span className="count">{formatCount(codebook.slots.length)}</span>
      </ListBoxItem>
      <ListBoxItem id={CUE_RULES} textValue={t('window.cueRules.heading')} className="kind-item">
        <ListFilter aria-hidden size={15} />
        <span className="kind-item-name">{t('window.cueRules.heading')}</span>
        <span className="count">{formatCount(allRulesOf(codebook).length)}</span>
      </ListBoxItem>
    </ListBox>
  );
};
