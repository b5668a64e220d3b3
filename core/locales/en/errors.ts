// Owns the English words for every expected failure: what failed, why, and what to do next.

import type { ErrorCode } from '../../result';

export const errors = {
  'article-missing': 'This article is no longer in the workspace. Choose another one from the library.',
  'block-missing': 'The line {{block}} is not in this article. Open the article again.',
  'mention-missing': 'This mention is no longer there. It may have been deleted; undo brings it back.',
  'mention-orphan':
    'This mention is an orphan: its words are not at their place, so no other part can be added. Mark the words anew.',
  'link-missing': 'This link is no longer there. Link the source again, or undo what took the link away.',
  'actor-missing': 'This actor is no longer in the workspace. Type the name to make it again.',
  'actor-of-itself': 'An actor cannot belong to itself. Choose another organisation.',
  'claim-missing': 'This claim is no longer in the workspace. Undo its deletion, or choose another claim.',
  'relation-missing': 'This relation is no longer there. Undo its deletion, or make it again.',
  'relation-to-itself': 'A claim cannot be related to itself. Choose another claim.',
  'evidence-elsewhere':
    'The words “{{quote}}” state neither of the two claims. Choose evidence among their mentions, or attach these words to one of them first.',
  'claim-unworded': 'This mention states no claim yet. Put it in your words first.',
  'silence-missing': 'This silence is no longer noted. Look at the article again.',
  'saved-filter-missing': 'This saved filter is no longer there. Choose another one, or save the filter anew.',
  'saved-filter-other': '“{{name}}” filters something else, and stays as it is. Save this filter under another name.',
  'event-missing': 'This event is no longer in the workspace. Undo its deletion, or choose another event.',
  'kind-mismatch': 'That cannot be done with a mention of the kind “{{kind}}”. Choose a mention of another kind.',
  'code-missing': 'The kind {{code}} is not in the codebook any more. Choose another kind, or undo its deletion.',
  'code-in-use': 'The kind “{{label}}” marks words: {{count}} mentions. Delete those mentions first, or keep the kind.',
  'code-built-in': 'The kind “{{label}}” is built in and cannot be deleted. Leave it unused instead.',
  'code-key-taken': 'The key {{key}} marks “{{label}}” already. Choose another key, or take it from that kind first.',
  'code-look':
    'The kind “{{label}}” has a colour, a line or a key that a kind of a project cannot have. Choose from those that the codebook offers.',
  'codebook-unnamed': 'Every kind, attribute and slot needs a name. Type one.',
  'codebook-id-twice': 'In the codebook the id {{id}} stands for two things. Give each an id of its own.',
  'cue-rule-unsound': 'The rule for cues {{id}} cannot be used as it is, at {{path}}. Correct it, or leave it out.',
  'slot-built-in': 'The slot “{{label}}” is built in and cannot be deleted. Leave it empty instead.',
  'slot-in-use':
    'The slot “{{label}}” has values: in {{count}} mentions. Take those values out first, or keep the slot.',
  'attribute-missing': 'This attribute is not in the codebook any more. Undo its deletion, or use another one.',
  'codebook-invalid':
    '{{file}} is not a valid codebook, at {{path}}: {{problem}}. Nothing was changed. Export it again from the workspace it came from, or choose another file.',
  'codebook-newer':
    '{{file}} was written by a newer Hashiya (codebook version {{version}}). Update Hashiya, then try again.',
  'selection-blank': 'Nothing but white space is selected. Select some words first.',
  'selection-outside':
    'The range {{start}}–{{end}} is outside the text, which has {{length}} UTF-16 code units. Use offsets within it.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'file-missing': '{{file}} is not there. Check the name, or choose another file.',
  'file-unreadable':
    '{{file}} could not be read: {{cause}}. Check its permissions, or copy it somewhere else and try again.',
  'file-is-folder': '{{file}} is a folder. Choose the files in it instead.',
  'file-empty': '{{file}} is empty, so there is nothing to import. Check that it was saved, then try again.',
  'file-too-large':
    '{{file}} has {{size}} MiB; the most that can be imported is {{limit}} MiB. Split it, then import the parts.',
  'file-binary':
    '{{file}} has no text that can be read: it looks like {{kind}}. Save it as text, as a web page or as a PDF with text in it, then import that.',
  'file-not-utf8':
    '{{file}} is not UTF-8: the byte at offset {{offset}} does not fit. Save it again in the encoding UTF-8, then import it.',
  'archive-empty': '{{file}} holds no file that can become an article. Unpack what you need from it and import that.',
  'archive-in-archive':
    '{{file}} is an archive within an archive, which is not opened. Unpack it and import what you need from it.',
  'folder-without-files':
    '{{folder}} holds no file that can become an article. Choose another folder, or name the files.',
  'file-damaged':
    '{{file}} cannot be read as what it is: {{cause}}. Open it in the program it was made with, save it again, then import that.',
  'file-encrypted': '{{file}} is locked with a password. Save a copy without the password, then import that.',
  'file-inflates':
    '{{file}} unpacks to more than {{limit}} MiB or {{parts}} parts, so it was not opened. Unpack what you need from it and import that.',
  'file-no-text':
    '{{file}} holds no text, perhaps only pictures of text. Run text recognition on it, then import the result.',
  'file-text-unusable':
    '{{file}} gives text that is not readable: {{share}} % of its characters are of no known script. Export the document anew, or copy its text into a .txt file, then import that.',
  'file-took-too-long':
    '{{file}} was not read to its end within {{seconds}} seconds, so reading was stopped. Divide it into smaller files, then import those.',
  'export-stopped':
    'The export stopped before it was done, and nothing was written. Try it again; if it stops again, restart Hashiya.',
  'export-took-too-much-memory':
    'The export took more memory than it may have, and nothing was written. Close other programs and try again, or export in another format.',
  'pack-too-large':
    'A pack holds at most {{limit}} MiB, and the originals of this workspace have {{size}} MiB. Nothing was written. Keep the originals by a backup, and hand the rest on by an export or a report.',
  'pack-unsound':
    '{{file}} is not as its manifest says: the first difference is {{path}}. Nothing of it was taken in. Ask for the pack anew, and compare the SHA-256 of its manifest.',
  'pack-without-export':
    '{{file}} holds no export of a workspace, so nothing can be taken in. Ask for a pack that was made by “Make an Evidence Pack…”, or for an export.',
  'pack-not-shown': 'There is no pack to take in any more. Open the pack again.',
  'pack-among-files':
    '{{file}} is an evidence pack, which holds a whole workspace, so it was not imported as an article. Drop it on the window by itself, choose “Open an Evidence Pack…” in the menu, or take it in with: hashiya merge',
  'pack-too-large-to-drop':
    '{{file}} has {{size}} MiB, and a pack that is dropped has at most {{limit}} MiB. Choose “Open an Evidence Pack…” in the menu, which takes larger ones.',
  'bundle-changed':
    '{{file}} is no longer what was compared: {{cause}}. Nothing was taken in. Put it back as it was, or ask for it anew, then compare it again.',
  'file-took-too-much-memory':
    '{{file}} needs more memory than reading a file may take, so reading was stopped. Divide it into smaller files, then import those.',
  'search-stopped':
    'The search came to an end of its own before it was through. Your work is not affected. Search again; where it happens again, search for something narrower.',
  'file-reader-stopped':
    'Reading {{file}} failed unexpectedly. Nothing was changed. Save it in another format, such as .txt or .html, then import that.',
  'encoding-wrong':
    '{{file}} is not in the encoding {{encoding}}: the byte at offset {{offset}} is not allowed there. Choose another encoding.',
  'encoding-unsure':
    '{{file}} does not say its encoding, and more than one fits. Choose the one in which its text reads well (on the command line with --encoding), or save it again in UTF-8.',
  'encoding-unknown': 'There is no encoding {{encoding}}. Use a name such as utf-8, windows-1256, or iso-8859-8.',
  'import-not-at-hand': 'This file is no longer at hand, since others were imported after it. Import it again.',
  'drop-too-large':
    'The dropped files have {{size}} MiB together, and at most {{limit}} MiB can be dropped at once. Import their folder with the menu instead.',
  'file-kind-unknown':
    '{{file}} has no ending that Hashiya reads: .txt, .md, .html, .mhtml, .docx, .odt, .pdf, .epub, .eml. Save it in one of these, then import that.',
  'files-kind-unknown':
    '{{file}} holds {{count}} files with endings that Hashiya does not read ({{endings}}), among them {{example}}. Save those you need as .txt, .html, .docx or .pdf, then import them.',
  'text-lone-surrogate':
    '{{file}} holds half of a character at offset {{offset}}, which cannot be stored. Copy the text again from its source.',
  'text-blank':
    '{{file}} holds nothing but white space, so there is nothing to import. Check that it is the right file.',
  'export-invalid':
    '{{file}} is not a valid Hashiya export, at {{path}}: {{problem}}. Export it again from the workspace it came from.',
  'export-newer':
    '{{file}} was written by a newer Hashiya (format version {{version}}). Update Hashiya, then try again.',
  'workspace-missing':
    '{{folder}} is not a Hashiya workspace, or is not there. Choose a folder that holds workspace.json, or make a new workspace.',
  'workspace-unreadable':
    'The workspace folder {{folder}} could not be read: {{cause}}. Check the folder’s permissions, then open it again.',
  'workspace-not-empty': '{{folder}} is not empty. Choose an empty folder, so that nothing in it is overwritten.',
  'workspace-newer':
    '{{file}} was written by a newer Hashiya (format version {{version}}). Update Hashiya to open this workspace; nothing was changed.',
  'workspace-damaged':
    '{{file}} cannot be read, and there is nothing to make it good from: {{cause}}. Nothing was changed. Restore the workspace from a backup, or put a good copy of that file back, then open it again.',
  'workspace-in-use': 'The workspace {{folder}} is open in another window or command. Close it there, then try again.',
  'workspace-read-only':
    'The workspace {{folder}} is open for reading only, so nothing in it can be changed. Open it for writing, or go back to how it is now, then try again.',
  'workspace-not-writable':
    'The workspace {{folder}} cannot be written: {{cause}}. Open it for reading only, or mend the folder’s permissions and open it again.',
  'history-out-of-reach':
    'The history of {{folder}} does not reach back that far, or a part of it is damaged. Choose a later moment.',
  'workspace-not-open': 'No workspace is open. Open one, or make a new one.',
  'workspace-gone':
    'The workspace folder {{folder}} is no longer there, so the last change was not saved. Everything before it is still in this window: put the folder back and try again, or export your work to another place now.',
  'backup-damaged':
    '{{file}} is part of a backup and cannot be relied on: {{cause}}. Nothing was restored or changed. Choose another backup.',
  'backup-newer':
    '{{file}} was written by a newer Hashiya (format version {{version}}). Update Hashiya to restore this backup; nothing was changed.',
  'backup-of-other':
    '{{file}} is a backup of another workspace. Nothing was changed. Choose one of this workspace, or restore this one into a new folder.',
  'backup-missing': 'The backup {{file}} is not among those of this workspace. Look at the list again.',
  'merge-not-planned':
    'There is nothing to merge any more: the comparison was dropped. Choose the export or the folder again.',
  'annotations-unknown':
    '{{file}} holds no annotations in a format that Hashiya reads: W3C Web Annotation, brat, doccano, Label Studio, Hypothesis, REFI-QDA, UIMA CAS JSON. Export them in one of these, then try again.',
  'annotations-invalid':
    '{{file}} cannot be read as annotations, at {{path}}: {{problem}}. Nothing was changed. Export it again from the tool it came from.',
  'annotations-too-many': '{{file}} holds more than {{limit}} annotations. Export them in parts, then import those.',
  'annotations-not-planned':
    'There are no annotations to import any more: what was read has been dropped. Choose the file again.',
  'revision-not-planned': 'There is no new text to take any more: it was put aside. Choose the file again.',
  'revision-outdated':
    'The article was changed since the table was made, so that it no longer holds. Look at the new table.',
  'original-missing':
    'The original of {{name}} is not in the workspace any more: {{file}} is not there. The article and its mentions are not affected. Restore the workspace from a backup to bring it back.',
  'original-altered':
    'The original of {{name}} is damaged: the bytes in {{file}} are not those that were imported. The article and its mentions are not affected. Move that file away, then restore the workspace from a backup to bring the original back.',
  'bundle-is-workspace':
    '{{folder}} is the workspace itself, so there is nothing to merge. Choose a colleague’s export, or a copy of the workspace.',
  'write-failed':
    '{{file}} could not be written: {{cause}}. Nothing that was there is changed. Mend that or choose another place, then try again.',
  'disk-full':
    '{{file}} could not be written: the disk is full. Nothing that was there is changed. Free some space, then try again.',
  cancelled: 'This was cancelled, so everything is as it was before. Start it again when you like.',
  'request-invalid': 'The window asked for something that cannot be understood ({{channel}}). Please report this.',
  unexpected: 'Something went wrong inside Hashiya: {{problem}}. Your saved work is not affected. Please report this.',
} as const satisfies Record<ErrorCode, string>;
