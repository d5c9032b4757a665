/** Entries of the department's journal about its catalogue: whoever watches over the departments follows them (operating rules art. 8). */
export const REMARK_MADE = 'onewindow.item.remarked';
export const REMARK_ANSWERED = 'onewindow.item.remarkAnswered';
export const REFERENCE_CHANGED = 'onewindow.item.referenceChanged';
