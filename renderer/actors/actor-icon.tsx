// Owns the icon of each type of actor.

import {
  Building2,
  CircleDashed,
  FileText,
  Newspaper,
  RadioTower,
  UserRound,
  VenetianMask,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import type { ActorType } from '../../core/actors/actor';

const ICONS: Readonly<Record<ActorType, LucideIcon>> = {
  person: UserRound,
  organisation: Building2,
  outlet: Newspaper,
  agency: RadioTower,
  document: FileText,
  unnamed: VenetianMask,
};

interface ActorIconProps {
  readonly type: ActorType | null;
  /** In CSS pixels. */
  readonly size?: number;
}

export const ActorIcon = ({ type, size = 16 }: ActorIconProps): ReactElement => {
  const Icon = type === null ? CircleDashed : ICONS[type];
  return <Icon aria-hidden size={size} className="actor-icon" />;
};
