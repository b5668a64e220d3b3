// Owns the names by which our reader knows a REFI-QDA project of ours and finds again what was written into it.

/** The program that wrote a project. One that another program has written anew has another origin. */
export const REFI_ORIGIN = 'Hashiya';

/** What the group of tags is called. */
export const TAGS = 'Tags';

/** The variable that says of a case which record it is, and what it says. */
export const RECORD = 'Record';
export const CLAIM_RECORD = 'claim';
export const ACTOR_RECORD = 'actor';

/** The variable of a source that has its address. */
export const ADDRESS = 'Address';

/** What the code of an answer is called: some programs show codes without the groups that they stand in. */
export const answerName = (question: string, answer: string): string => `${question}: ${answer}`;

/** The answer in the name of its code. */
export const answerIn = (question: string, name: string): string =>
  name.startsWith(answerName(question, '')) ? name.slice(answerName(question, '').length) : name;
