// Owns the help on the language of queries: each way to write one with an example, which a press puts into the field.

import { CircleHelp } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** Examples are written as they are typed: operators and names of fields are the same in every language. */
const WAYS = [
  ['words', 'China Syria'],
  ['phrase', '"propaganda war"'],
  ['either', 'China OR Russia'],
  ['without', 'NOT war'],
  ['brackets', '(China OR Russia) -war'],
  ['kind', 'kind:claim'],
  ['outlet', 'outlet:"Press TV"'],
  ['date', 'date:2016-08..2016-09'],
  ['lang', 'lang:fa'],
  ['contested', 'contested:yes'],
  ['within', 'in:mention'],
] as const;

export const SearchHelp = ({ onChoose }: { readonly onChoose: (example: string) => void }): ReactElement => {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className="button quiet search-help-button">
        <CircleHelp aria-hidden size={16} />
        <span className="search-help-word">{t('window.search.help.open')}</span>
      </Button>
      {/* The dialog in it has the name; a name on what has no role would count as words outside of every landmark. */}
      <Popover className="popover search-help" placement="bottom end" aria-labelledby="">
        <Dialog className="search-help-dialog">
          {({ close }) => (
            <>
              <Heading slot="title" className="search-help-heading">
                {t('window.search.help.open')}
              </Heading>
              <p className="field-hint">{t('window.search.help.intro')}</p>
              <ul className="search-ways-list">
                {WAYS.map(([way, example]) => (
                  <li key={way}>
                    <Button
                      className="search-example"
                      onPress={() => {
                        close();
                        onChoose(example);
                      }}
                    >
                      <code dir="ltr">{example}</code>
                    </Button>
                    <span>{t(`window.search.help.${way}`)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
