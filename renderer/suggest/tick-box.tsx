// Owns the box that is ticked or not, with its words.

import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

interface TickBoxProps {
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}

export const TickBox = ({ isSelected, isDisabled = false, onChange, children }: TickBoxProps): ReactElement => (
  <Checkbox className="tick-box" isSelected={isSelected} isDisabled={isDisabled} onChange={onChange}>
    <span aria-hidden className="tick">
      <Check size={12} strokeWidth={3} />
    </span>
    <span className="tick-words">{children}</span>
  </Checkbox>
);
