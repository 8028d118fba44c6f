import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword, passwordProblem } from './password.ts'

const owner = { email: 'maria.quispe@example.org', name: 'María Quispe Huamán' }

describe('a password that someone chooses', () => {
  it('has at least 12 characters, counted as a person counts them', () => {
    expect(passwordProblem('eleven char', owner)).toBe('passwordShort')
    expect(passwordProblem('twelve chars', owner)).toBeNull()
    expect(passwordProblem('🔑'.repeat(11), owner)).toBe('passwordShort')
    expect(passwordProblem('🔑'.repeat(12), owner)).toBeNull()
  })

  it('has at most 200', () => {
    expect(passwordProblem('x'.repeat(200), owner)).toBeNull()
    expect(passwordProblem('x'.repeat(201), owner)).toBe('tooLong')
  })

  it.each(['maria.quispe@example.org', 'MARIA.QUISPE', 'maría quispe huamán', 'María-Quispe-Huamán!'])(
    'is not their e-mail address or name: %s',
    (password) => {
      expect(passwordProblem(password, owner)).toBe('passwordPersonal')
    },
  )
})

describe('a kept password', () => {
  it('is argon2id at the stated cost', async () => {
    expect(await hashPassword('a long enough password')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('is the same however its letters are composed', async () => {
    const hashed = await hashPassword('contraseña de la oficina'.normalize('NFC'))
    expect(await isPassword(hashed, 'contraseña de la oficina'.normalize('NFD'))).toBe(true)
    expect(await isPassword(hashed, 'contrasena de la oficina')).toBe(false)
  })

  it('is nobody’s where there is none', async () => {
    expect(await isPassword(null, '')).toBe(false)
    expect(await isPassword(null, 'a long enough password')).toBe(false)
  })
})
