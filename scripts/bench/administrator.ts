/** Who works in the office of a database that is made to be measured. */
export const administrator = { email: 'bench@example.org', password: 'a record made to be measured' }
