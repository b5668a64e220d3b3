// Owns the programs by which shells complete what is typed after `hashiya`, made from the table of syntax.

import { explainedOptions, shortSummary, type ExplainedOption } from './explained';
import {
  COMMAND_NAMES,
  COMMON_OPTIONS,
  syntaxOf,
  type ArgumentSyntax,
  type CommandName,
  type Filling,
  type OptionSyntax,
  type SHELLS,
} from './syntax';

/** The options of a command, those of every command among them. */
const optionsOf = (name: CommandName): ExplainedOption[] =>
  explainedOptions({ ...syntaxOf(name).options, ...COMMON_OPTIONS });

/** The words that can stand in a place, where they are known. */
const wordsFor = ({ choices, offers }: OptionSyntax): readonly string[] => choices ?? offers ?? [];

/** What can stand as an argument: words, or something on disk. */
const argumentOf = (name: CommandName): { words: readonly string[]; filling: Filling } => {
  const { arguments: declared, options } = syntaxOf(name);
  const last: ArgumentSyntax | undefined = declared.at(-1);
  if (name === 'help') return { words: COMMAND_NAMES, filling: 'any' };
  if (last === undefined) return { words: [], filling: options.workspace === undefined ? 'any' : 'folder' };
  return { words: last.choices ?? [], filling: last.filling };
};

const bashOffer = (words: readonly string[], filling: Filling): string => {
  if (words.length > 0) return `_hashiya_words '${words.join(' ')}'`;
  return filling === 'any' ? ':' : `_hashiya_paths ${filling === 'file' ? '-f' : '-d'}`;
};

const bash = (): string => {
  const values = COMMAND_NAMES.flatMap((name) =>
    optionsOf(name)
      .filter(({ syntax }) => syntax.value !== null)
      .map(
        ({ name: option, syntax }) =>
          `    '${name} --${option}') ${bashOffer(wordsFor(syntax), syntax.filling ?? 'any')}; return ;;`,
      ),
  );
  const commands = COMMAND_NAMES.map((name) => {
    const options = optionsOf(name).map(({ name: option }) => `--${option}`);
    const { words, filling } = argumentOf(name);
    return `    ${name}) if [[ $current == -* ]]; then _hashiya_words '${options.join(' ')}'; else ${bashOffer(words, filling)}; fi ;;`;
  });
  return `# Completes hashiya in bash. Put this into ~/.bashrc:  source <(hashiya completion bash)
_hashiya_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }
_hashiya_paths() { compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen "$1" -- "$current"); }
_hashiya() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command='' word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [[ $word != -* ]]; then command=$word; break; fi
  done
  case "$command $previous" in
${values.join('\n')}
  esac
  case $command in
    '') _hashiya_words '${[...COMMAND_NAMES, '--help', '--version'].join(' ')}' ;;
${commands.join('\n')}
  esac
}
complete -F _hashiya hashiya
`;
};

/** A text in single quotes, as zsh and fish read it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** What would end a description or a name in a specification of zsh. */
const zshText = (text: string): string => text.replaceAll(/[[\]:\\]/gu, '\\$&');

const ZSH_FILLING: Readonly<Record<Filling, string>> = { file: '_files', folder: '_files -/', any: ' ' };

const zshOffer = (words: readonly string[], filling: Filling): string =>
  words.length > 0 ? `(${words.map(zshText).join(' ')})` : ZSH_FILLING[filling];

const zsh = (): string => {
  const commands = COMMAND_NAMES.map((name) => `    ${quoted(`${name}:${zshText(shortSummary(name))}`)}`);
  const cases = COMMAND_NAMES.map((name) => {
    const options = optionsOf(name).map(({ name: option, syntax, about }) => {
      const repeats = syntax.isRepeatable === true ? '*' : '';
      const value =
        syntax.value === null ? '' : `:${zshText(syntax.value)}:${zshOffer(wordsFor(syntax), syntax.filling ?? 'any')}`;
      return quoted(`${repeats}--${option}[${zshText(about)}]${value}`);
    });
    const { words, filling } = argumentOf(name);
    const rest = quoted(`*:argument:${zshOffer(words, filling)}`);
    return `        ${name}) _arguments ${[...options, rest].join(' \\\n          ')} ;;`;
  });
  return `#compdef hashiya
# Completes hashiya in zsh. Put this into a file _hashiya in a folder of $fpath:  hashiya completion zsh > _hashiya
_hashiya() {
  local -a commands
  commands=(
${commands.join('\n')}
  )
  local context state state_descr line
  typeset -A opt_args
  _arguments -C '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
${cases.join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = _hashiya ]; then _hashiya "$@"; else compdef _hashiya hashiya; fi
`;
};

const fishText = (text: string): string => `'${text.replaceAll(/['\\]/gu, '\\$&')}'`;

const fishOffer = (words: readonly string[], filling: Filling): string => {
  if (words.length > 0) return ` -x -a ${fishText(words.join(' '))}`;
  if (filling === 'folder') return " -x -a '(__fish_complete_directories)'";
  return filling === 'file' ? ' -r -F' : ' -x';
};

const fish = (): string => {
  const commands = COMMAND_NAMES.map(
    (name) => `complete -c hashiya -n __fish_use_subcommand -a ${name} -d ${fishText(shortSummary(name))}`,
  );
  const rest = COMMAND_NAMES.flatMap((name) => {
    const inCommand = `complete -c hashiya -n '__fish_seen_subcommand_from ${name}'`;
    const { words, filling } = argumentOf(name);
    const argument =
      words.length > 0
        ? [`${inCommand} -a ${fishText(words.join(' '))}`]
        : filling === 'any'
          ? []
          : [`${inCommand} -F`];
    return [
      ...argument,
      ...optionsOf(name).map(({ name: option, syntax, about }) => {
        const value = syntax.value === null ? '' : fishOffer(wordsFor(syntax), syntax.filling ?? 'any');
        return `${inCommand} -l ${option}${value} -d ${fishText(about)}`;
      }),
    ];
  });
  return `# Completes hashiya in fish:  hashiya completion fish > ~/.config/fish/completions/hashiya.fish
complete -c hashiya -f
${[...commands, ...rest].join('\n')}
`;
};

/** The program for a shell. */
export const COMPLETIONS: Readonly<Record<(typeof SHELLS)[number], () => string>> = { bash, zsh, fish };
