// Owns the box that is ticked to choose one of several.

import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components';

interface ChoiceBoxProps extends Omit<CheckboxProps, 'children' | 'className'> {
  /** What stands beside the box; left out where its name says it. */
  readonly children?: ReactElement;
}

export const ChoiceBox = ({ children, ...props }: ChoiceBoxProps): ReactElement => (
  <Checkbox {...props} className="choice-box">
    <span className="choice-box-tick">
      <Check aria-hidden size={13} strokeWidth={3} />
    </span>
    {children}
  </Checkbox>
);
