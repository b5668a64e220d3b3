// Owns what a line of the log may look like, written down a second time for the tests: time, event, and words of `name=value`.

const LINE =
  /^\d{4}-\d\d-\d\dT[\d:.]{12}Z (?<event>started|ended|error|page-gone|process-gone|request-refused|request-failed|repeated)(?<rest>(?: (?:app|electron|platform|arch|place|channel|name|cause|system|at|reason|exit|process|because|code|times)=[\w:./-]{1,140})*)$/u;

/** The event of a line and what follows it; null for a line that is none of ours. */
export const parsedLine = (line: string): { event: string; rest: string } | null => {
  const groups = LINE.exec(line)?.groups;
  return groups === undefined ? null : { event: groups.event ?? '', rest: groups.rest ?? '' };
};
