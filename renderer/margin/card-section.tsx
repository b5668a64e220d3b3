// Owns a part of a card that can be folded away, and then says in a few words what is in it.

import { ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { setSectionOpen, useCardSections, type CardSectionName } from './card-sections';

interface CardSectionProps {
  readonly name: CardSectionName;
  readonly heading: string;
  /** In our words, what is set; empty while nothing is. */
  readonly summary: string;
  readonly children: ReactNode;
}

export const CardSection = ({ name, heading, summary, children }: CardSectionProps): ReactElement => {
  const isOpen = useCardSections(({ open }) => open.has(name));
  return (
    <Disclosure
      className="disclosure card-section"
      isExpanded={isOpen}
      onExpandedChange={(isNowOpen) => {
        setSectionOpen(name, isNowOpen);
      }}
    >
      <Button slot="trigger" className="disclosure-button">
        <ChevronRight aria-hidden className="mirrored" size={14} />
        <span>{heading}</span>
        {isOpen || summary === '' ? null : <span className="card-section-summary">{summary}</span>}
      </Button>
      <DisclosurePanel className="card-section-panel">{isOpen ? children : null}</DisclosurePanel>
    </Disclosure>
  );
};
