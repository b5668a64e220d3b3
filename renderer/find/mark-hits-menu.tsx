// Owns the menu that marks what was found.

import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { MOST_MENTIONS_AT_ONCE } from '../../core/commands/command';
import { MARKING_KINDS } from '../../core/mention/mention';
import type { OfKind } from '../../core/codebook/codebook';
import { useCodes, useKindName } from '../codebook/code-words';
import { KindIcon } from '../controls/kind-icon';
import { formatCount } from '../i18n/format';
import { markAllHits, markHit } from './mark-hits';

interface KindsProps {
  readonly heading: string;
  readonly isDisabled?: boolean;
  readonly mark: typeof markHit;
}

const Kinds = ({ heading, isDisabled = false, mark }: KindsProps): ReactElement => {
  const kindName = useKindName();
  const own = useCodes().filter(({ kind }) => kind === 'own');
  const kinds: readonly OfKind[] = [
    ...MARKING_KINDS.map((kind) => ({ kind })),
    ...own.map(({ id }) => ({ kind: 'own' as const, code: id })),
  ];
  return (
    <MenuSection className="list-section">
      <Header className="list-heading">{heading}</Header>
      {kinds.map((each) => {
        const name = kindName(each);
        return (
          <MenuItem
            key={each.code ?? each.kind}
            textValue={name}
            isDisabled={isDisabled}
            className="list-item"
            onAction={() => void mark(each)}
          >
            <KindIcon kind={each.kind} code={each.code} />
            <span className="list-item-kind">{name}</span>
          </MenuItem>
        );
      })}
    </MenuSection>
  );
};

/** `count` is how many hits there are. */
export const MarkHitsMenu = ({ count }: { readonly count: number }): ReactElement => {
  const { t } = useTranslation();
  const isTooMany = count > MOST_MENTIONS_AT_ONCE;
  const markAll = isTooMany
    ? t('window.find.tooMany', { number: formatCount(MOST_MENTIONS_AT_ONCE) })
    : t('window.find.markAll', { count, number: formatCount(count) });
  return (
    <MenuTrigger>
      <Button className="button find-mark" isDisabled={count === 0}>
        {t('window.find.mark')}
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list-box">
          <Kinds heading={t('window.find.markThis')} mark={markHit} />
          <Kinds heading={markAll} isDisabled={isTooMany} mark={markAllHits} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
