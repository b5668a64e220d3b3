// Owns how a view keeps up with what main works out from the whole workspace: it asks again whenever the workspace has
// changed, and shows what it has until the next answer is there.

import { useEffect, useState } from 'react';
import type { Channel, RequestArguments, RequestValue } from '../../contract/requests';
import type { Failure } from '../../core/result';
import { useAppState } from './app-state';
import { request } from './bridge';

export interface Answer<Value> {
  /** null until the first answer is there. */
  readonly value: Value | null;
  readonly failure: Failure | null;
  /** True once there is an answer, which may be null itself. */
  readonly isAnswered: boolean;
}

/** The answer to a request about the open workspace, as of its last change. `args` are compared by their JSON. */
export const useAnswer = <Name extends Channel>(
  channel: Name,
  args: RequestArguments<Name>,
): Answer<RequestValue<Name>> => {
  const workspace = useAppState((state) => state.workspace);
  const key = JSON.stringify(args);
  const [answer, setAnswer] = useState<Answer<RequestValue<Name>> & { readonly key: string }>({
    key,
    value: null,
    failure: null,
    isAnswered: false,
  });
  useEffect(() => {
    let isWanted = true;
    void request(channel, args).then((reply) => {
      if (!isWanted) return;
      setAnswer({
        key,
        ...(reply.ok ? { value: reply.value, failure: null } : { value: null, failure: reply.error }),
        isAnswered: true,
      });
    });
    return () => {
      isWanted = false;
    };
    // The key stands for the arguments, which may be a new object each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [channel, key, workspace]);
  return answer.key === key ? answer : { value: null, failure: null, isAnswered: false };
};
