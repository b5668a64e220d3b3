// Owns how a view keeps up with what main works out from the whole workspace: it asks again once the workspace has changed
// and acts have rested, and shows what it has until the next answer is there.

import { useEffect, useRef, useState } from 'react';
import type { Channel, RequestArguments, RequestValue } from '../../contract/requests';
import type { Failure } from '../../core/result';
import { useAppState } from './app-state';
import { request } from './bridge';

/** One act often follows another: a question that goes through the whole workspace is asked once for all of them. */
const REST_MILLISECONDS = 120;

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
  const asked = useRef<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const reply = await request(channel, args);
      if (!isWanted) return;
      setAnswer({
        key,
        ...(reply.ok ? { value: reply.value, failure: null } : { value: null, failure: reply.error }),
        isAnswered: true,
      });
    };
    // Another question is not kept waiting.
    const rest = asked.current === key ? REST_MILLISECONDS : 0;
    asked.current = key;
    const timer = rest === 0 ? undefined : setTimeout(() => void ask(), rest);
    if (timer === undefined) void ask();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // The key stands for the arguments, which may be a new object each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [channel, key, workspace]);
  return answer.key === key ? answer : { value: null, failure: null, isAnswered: false };
};
