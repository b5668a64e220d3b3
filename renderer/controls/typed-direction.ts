// Owns the direction of what is typed into a field.

/**
 * The `dir` of a field of free text: that of its first strong letter, and while it is empty that of the interface, so that
 * caret and placeholder stand where writing begins. The browser itself would make every empty `auto` field left-to-right.
 */
export const typedDirection = (text: string): 'auto' | undefined => (text === '' ? undefined : 'auto');
