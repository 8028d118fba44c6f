/** Where the focus goes when the row that had it has left the list. */
export const listId = 'list'
