// Owns a part of a card that can be folded away, and then says in a few words what is in it.

import { ChevronRight } from 'lucide-react';
import { memo, type ReactElement, type ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components';
import { setSectionOpen, useCardSections, type CardSectionName } from './card-sections';

interface CardSectionProps {
  readonly name: CardSectionName;
  readonly heading: string;
  /** In our words, what is set; empty while nothing is. */
  readonly summary: string;
  readonly children: ReactNode;
}

/** Folded away it holds nothing, and is made anew only when what is said of it has changed. */
export const CardSection = ({ children, ...props }: CardSectionProps): ReactElement => {
  const isOpen = useCardSections(({ open }) => open.has(props.name));
  return (
    <Section {...props} isOpen={isOpen}>
      {isOpen ? children : null}
    </Section>
  );
};

const Section = memo(function Section({
  name,
  heading,
  summary,
  isOpen,
  children,
}: CardSectionProps & { readonly isOpen: boolean }): ReactElement {
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
      <DisclosurePanel className="card-section-panel">{children}</DisclosurePanel>
    </Disclosure>
  );
});
