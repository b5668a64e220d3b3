// Owns the direction of the interface, as views follow it.

import { useTranslation } from 'react-i18next';
import { directionOfLanguage } from '../../core/locales/languages';
import { interfaceLanguage } from './setup';

/** The direction of the interface; a view that asks is shown anew when the language changes. */
export const useInterfaceDirection = (): 'ltr' | 'rtl' => {
  useTranslation();
  return directionOfLanguage(interfaceLanguage());
};
