// Owns the menu of kinds as which chosen places can be marked.

import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OfKind } from '../../core/codebook/codebook';
import { MARKING_KINDS } from '../../core/mention/mention';
import { useCodes, useKindName } from '../codebook/code-words';
import { KindIcon } from '../controls/kind-icon';

interface MarkMenuProps {
  readonly isDisabled: boolean;
  readonly onMark: (of: OfKind) => void;
}

export const MarkMenu = ({ isDisabled, onMark }: MarkMenuProps): ReactElement => {
  const { t } = useTranslation();
  const kindName = useKindName();
  const own = useCodes().filter(({ kind }) => kind === 'own');
  const kinds: readonly OfKind[] = [
    ...MARKING_KINDS.map((kind) => ({ kind })),
    ...own.map(({ id }) => ({ kind: 'own' as const, code: id })),
  ];
  return (
    <MenuTrigger>
      <Button className="button" isDisabled={isDisabled}>
        {t('window.search.context.markChosen')}
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list-box">
          {kinds.map((of) => (
            <MenuItem
              key={of.code ?? of.kind}
              textValue={kindName(of)}
              className="list-item"
              onAction={() => {
                onMark(of);
              }}
            >
              <KindIcon kind={of.kind} code={of.code} />
              {kindName(of)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
};
