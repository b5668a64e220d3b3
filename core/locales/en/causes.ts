// Owns the English words for the causes that a failure can name. A cause is told in English to logs and scripts, and that
// phrase is its key, with its values left out: people see the words of their own language for it. No key may hold a full
// stop or a colon, which have a meaning of their own to i18next.

export const causes = {
  'permission denied': 'permission denied',
  'the disk is read-only': 'the disk is read-only',
  'the disk reported an error': 'the disk reported an error',
  'too many files are open': 'too many files are open',
  'it is not there': 'it is not there',
  'a part of its path is not a folder': 'a part of its path is not a folder',
  'it is a folder': 'it is a folder',
  'something of that name is there already': 'something of that name is there already',
  'it is a folder that is not empty': 'it is a folder that is not empty',
  'another program has changed it meanwhile': 'another program has changed it meanwhile',
  'its path goes in circles': 'its path goes in circles',
  'its name is too long': 'its name is too long',
  'it would be larger than the system allows': 'it would be larger than the system allows',
  'the disk quota is used up': 'the disk quota is used up',
  'the disk is full': 'the disk is full',
  'it is not an ordinary file': 'it is not an ordinary file',
  'it lies inside the workspace folder': 'it lies inside the workspace folder',
  'a symbolic link stands there': 'a symbolic link stands there',
  'something that is not an ordinary file stands there': 'something that is not an ordinary file stands there',
  'it is not JSON': 'it is not JSON',
  'it is not UTF-8': 'it is not UTF-8',
  'it holds another article than its name says': 'it holds another article than its name says',
  'it holds another backup than its name says': 'it holds another backup than its name says',
  'its bytes are not those that were written': 'its bytes are not those that were written',
  'it is not a backup': 'it is not a backup',
  'it was made when files were lost already': 'it was made when files were lost already',
  'another program is at work on these backups': 'another program is at work on these backups',
  'the text of the article was changed in it': 'the text of the article was changed in it',
  'it was changed here too': 'it was changed here too',
  'it is an older copy of the file': 'it is an older copy of the file',
  'it is not a sound PDF': 'it is not a sound PDF',
  'it has no sound manifest of an evidence pack': 'it has no sound manifest of an evidence pack',
  'it is not a sound ZIP archive': 'it is not a sound ZIP archive',
  'it is not a sound web page': 'it is not a sound web page',
  'it is not a sound document': 'it is not a sound document',
  'it is not a sound message': 'it is not a sound message',
  'the part {{part}} is missing': 'the part {{part}} is missing',
  'the part {{part}} has a name that leads out of the archive':
    'the part {{part}} has a name that leads out of the archive',
  'a PDF document': 'a PDF document',
  'a ZIP archive or an office document': 'a ZIP archive or an office document',
  'an old office document': 'an old office document',
  'a PNG image': 'a PNG image',
  'a JPEG image': 'a JPEG image',
  'an RTF document': 'an RTF document',
  'binary data': 'binary data',
  'compressed data': 'compressed data',
  'it is nested too deep': 'it is nested too deep',
  'a key stands twice in one object': 'a key stands twice in one object',
  'an object has more keys than any of ours': 'an object has more keys than any of ours',
  'a number is too large to be kept': 'a number is too large to be kept',
  'it does not fit the format': 'it does not fit the format',
  'the block does not lie within the text, after the block before it':
    'the block does not lie within the text, after the block before it',
  'the block id {{id}} stands more than once': 'the block id {{id}} stands more than once',
  'the inline does not lie within the text': 'the inline does not lie within the text',
  'the text holds half of a surrogate pair': 'the text holds half of a surrogate pair',
  'the text at {{start}}–{{end}} is not the quote "{{quote}}"':
    'the text at {{start}}–{{end}} is not the quote “{{quote}}”',
  'it is called an orphan, but its quotes stand at their places':
    'it is called an orphan, but its quotes stand at their places',
  'its code points do not agree with its UTF-16 offsets': 'its code points do not agree with its UTF-16 offsets',
  'the id {{id}} stands more than once': 'the id {{id}} stands more than once',
  'there is no claim {{id}}': 'there is no claim {{id}}',
  'there is no kind {{id}}': 'there is no kind {{id}}',
  'the rule for cues {{id}} cannot be used by this version': 'the rule for cues {{id}} cannot be used by this version',
  'a kind, an attribute or a slot has no name': 'a kind, an attribute or a slot has no name',
  'the key {{key}} marks two kinds': 'the key {{key}} marks two kinds',
  'the kind {{label}} has a key or a look that no kind of a project can have':
    'the kind {{label}} has a key or a look that no kind of a project can have',
  'there is no actor {{id}}': 'there is no actor {{id}}',
  'there is no mention {{id}}': 'there is no mention {{id}}',
  'it does not lead from a claim to a source': 'it does not lead from a claim to a source',
} as const;

/** A cause that has words in every language; a system code has none and is shown as it is. */
export type Cause = keyof typeof causes;

/** True for a cause that has words. */
export const isCause = (value: string): value is Cause => Object.hasOwn(causes, value);
