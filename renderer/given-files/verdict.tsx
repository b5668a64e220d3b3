// Owns how a verdict on a file looks: a sign and a sentence, and below it what is known of the file.

import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactElement } from 'react';

export const Verdict = ({ isGood, words }: { readonly isGood: boolean; readonly words: string }): ReactElement => (
  <div className={isGood ? 'verdict' : 'verdict is-failure'}>
    {isGood ? <CircleCheck aria-hidden size={20} /> : <CircleAlert aria-hidden size={20} />}
    <p>{words}</p>
  </div>
);

/** Names of facts with what they are; a code (hash, path, version) is always written left to right. */
export const FileFacts = ({
  facts,
}: {
  readonly facts: readonly { readonly name: string; readonly value: string; readonly isCode?: boolean }[];
}): ReactElement => (
  <dl className="reading-facts">
    {facts.map(({ name, value, isCode = false }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          {isCode ? (
            <code className="fingerprint" dir="ltr">
              {value}
            </code>
          ) : (
            <bdi>{value}</bdi>
          )}
        </dd>
      </div>
    ))}
  </dl>
);
