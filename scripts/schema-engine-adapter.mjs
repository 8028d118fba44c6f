// Prisma's driver adapter for pg, made fit for migrations. Three things of it are not, as of 7.10.0:
// - it splits a script at every semicolon, so a function body between $$ breaks, and a failure leaves half a migration behind;
// - given an address, its shadow database is the real one;
// - it cannot read columns of Postgres's one-byte type "char", which the engine asks the catalogue for.
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const oidOfChar = 18
const oidOfText = 25

/** The factory of connections that the schema engine takes, for one address of Postgres. */
export function migrationAdapter(url) {
  const connectTo = async (connectionString) => whole(await new PrismaPg({ connectionString }).connect())
  const factory = new PrismaPg({ connectionString: url })
  factory.connect = () => connectTo(url)
  factory.connectToShadowDb = async () => {
    const database = `shadow_${randomUUID().replaceAll('-', '')}`
    const real = await factory.connect()
    await real.executeScript(`CREATE DATABASE "${database}"`)
    const shadow = await connectTo(Object.assign(new URL(url), { pathname: `/${database}` }).href)
    const leave = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await leave()
      await real.executeScript(`DROP DATABASE "${database}"`)
      await real.dispose()
    }
    return shadow
  }
  return bindMigrationAwareSqlAdapterFactory(factory)
}

/** A connection whose scripts are sent whole, in the one implicit transaction that Postgres gives them. */
function whole(connection) {
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script)
    } catch (error) {
      connection.onError(error)
    }
  }
  const query = connection.queryRaw.bind(connection)
  connection.queryRaw = async (request) => {
    charColumns = []
    const result = await query(request)
    for (const index of charColumns) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  return connection
}

// pg hands a result's columns to this method before the adapter sees them: a "char" passes as text, and its place is remembered.
let charColumns = []
const { addFields } = pg.Result.prototype
pg.Result.prototype.addFields = function (fields) {
  charColumns = []
  fields.forEach((field, index) => {
    if (field.dataTypeID !== oidOfChar) return
    field.dataTypeID = oidOfText
    charColumns.push(index)
  })
  return addFields.call(this, fields)
}
