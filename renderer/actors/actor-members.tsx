// Owns the list of those who are affiliated to an actor.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../core/actors/affiliations';
import { Quote } from '../controls/quote';
import { showName } from '../i18n/format';
import { showActor } from '../state/view-acts';
import { spanWords } from './affiliation-words';

export const ActorMembers = ({ members }: { readonly members: readonly Member[] }): ReactElement => {
  const { t } = useTranslation();
  return (
    <ul className="actor-items">
      {members.map((member, at) => (
        <li key={at} className="actor-item">
          <div className="actor-item-words">
            <Button
              className="text-button actor-item-name"
              onPress={() => {
                showActor(member.actorId);
              }}
            >
              <Quote text={member.name} />
            </Button>
            <ul className="facts">
              {member.role === '' ? null : (
                <li>
                  <bdi>{showName(member.role)}</bdi>
                </li>
              )}
              <li>{spanWords(member) ?? t('window.actors.noDates')}</li>
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
};
