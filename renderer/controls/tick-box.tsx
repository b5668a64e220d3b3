// Owns the box that is ticked or not, and what stands beside it.

import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components';

interface TickBoxProps extends Omit<CheckboxProps, 'children' | 'className'> {
  /** What stands beside the box; left out where its name says it. */
  readonly children?: ReactNode;
}

export const TickBox = ({ children, ...props }: TickBoxProps): ReactElement => (
  <Checkbox {...props} className="tick-box">
    <span aria-hidden className="tick">
      <Check size={13} strokeWidth={3} />
    </span>
    {children === undefined ? null : <span className="tick-words">{children}</span>}
  </Checkbox>
);
