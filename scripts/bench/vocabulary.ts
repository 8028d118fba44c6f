import type { LocalizedText } from '#lib/action/result.ts'

/** Words and phrases of the record's own world, in its three languages, of which made-up meetings are composed. */

const said = (es: string, en: string, pt: string): LocalizedText => ({ es, en, pt })

/** What a meeting is called before its subject; the first ones the most often. */
export const occasions = {
  technical: said('Reunión técnica', 'Technical meeting', 'Reunião técnica'),
  focalPoints: said('Reunión de puntos focales', 'Meeting of focal points', 'Reunião de pontos focais'),
  workshop: said('Taller', 'Workshop', 'Oficina'),
  coordination: said('Reunión de coordinación', 'Coordination meeting', 'Reunião de coordenação'),
  plenary: said('Reunión plenaria', 'Plenary meeting', 'Reunião plenária'),
  groupOfFriends: said('Reunión del Grupo de Amigos', 'Meeting of the Group of Friends', 'Reunião do Grupo de Amigos'),
  consular: said('Encuentro de autoridades consulares', 'Meeting of consular authorities', 'Encontro consular'),
  ministerial: said('Reunión ministerial', 'Ministerial meeting', 'Reunião ministerial'),
  externalEvent: said('Conferencia', 'Conference', 'Conferência'),
  unknown: said('Sesión', 'Session', 'Sessão'),
} as const

export const subjects = [
  said('regularización migratoria', 'migratory regularization', 'regularização migratória'),
  said('integración socioeconómica', 'socio-economic integration', 'integração socioeconômica'),
  said('trata de personas', 'human trafficking', 'tráfico de pessoas'),
  said('asilo y refugio', 'asylum and refuge', 'asilo e refúgio'),
  said('protección de la niñez', 'child protection', 'proteção da infância'),
  said('reconocimiento de títulos', 'recognition of qualifications', 'reconhecimento de diplomas'),
  said('acceso a la salud', 'access to health', 'acesso à saúde'),
  said('educación sin fronteras', 'education without borders', 'educação sem fronteiras'),
  said('reunificación familiar', 'family reunification', 'reunificação familiar'),
  said('vacunación en frontera', 'vaccination at the border', 'vacinação na fronteira'),
  said('documentación de viaje', 'travel documents', 'documentos de viagem'),
  said('comunidades de acogida', 'host communities', 'comunidades de acolhimento'),
  said('registro biométrico', 'biometric registration', 'registro biométrico'),
  said('VIH y sida', 'HIV and AIDS', 'HIV e aids'),
  said('género y movilidad', 'gender and mobility', 'gênero e mobilidade'),
  said('cooperación internacional', 'international cooperation', 'cooperação internacional'),
  said('gobiernos locales', 'local governments', 'governos locais'),
  said('empleo e inclusión financiera', 'employment and financial inclusion', 'emprego e inclusão financeira'),
  said('retorno voluntario', 'voluntary return', 'retorno voluntário'),
  said('gestión de fronteras', 'border management', 'gestão de fronteiras'),
] as const

/** Cities with the ISO 3166-1 code of their country. */
export const cities: readonly (readonly [string, LocalizedText])[] = [
  ['EC', said('Quito', 'Quito', 'Quito')],
  ['PE', said('Lima', 'Lima', 'Lima')],
  ['CO', said('Bogotá', 'Bogotá', 'Bogotá')],
  ['CL', said('Santiago', 'Santiago', 'Santiago')],
  ['BR', said('Brasilia', 'Brasília', 'Brasília')],
  ['AR', said('Buenos Aires', 'Buenos Aires', 'Buenos Aires')],
  ['CR', said('San José', 'San José', 'São José')],
  ['PA', said('Ciudad de Panamá', 'Panama City', 'Cidade do Panamá')],
  ['MX', said('Ciudad de México', 'Mexico City', 'Cidade do México')],
  ['UY', said('Montevideo', 'Montevideo', 'Montevidéu')],
  ['PY', said('Asunción', 'Asunción', 'Assunção')],
  ['DO', said('Santo Domingo', 'Santo Domingo', 'São Domingos')],
  ['BO', said('La Paz', 'La Paz', 'La Paz')],
  ['GY', said('Georgetown', 'Georgetown', 'Georgetown')],
  ['BE', said('Bruselas', 'Brussels', 'Bruxelas')],
  ['CH', said('Ginebra', 'Geneva', 'Genebra')],
]

/** Sentences, each with a place for a name that few others hold and for a number. */
export const sentences = [
  said(
    'Las delegaciones intercambiaron experiencias sobre los procesos de la comunidad de {name}.',
    'Delegations exchanged experiences on the processes of the community of {name}.',
    'As delegações trocaram experiências sobre os processos da comunidade de {name}.',
  ),
  said(
    'La Presidencia Pro Tempore propuso una hoja de ruta con {number} compromisos.',
    'The Pro Tempore Presidency proposed a road map with {number} commitments.',
    'A Presidência Pro Tempore propôs um roteiro com {number} compromissos.',
  ),
  said(
    'Se reiteró la importancia de una respuesta regional articulada ante la migración venezolana.',
    'The importance of a coordinated regional response to Venezuelan migration was reiterated.',
    'Reiterou-se a importância de uma resposta regional articulada à migração venezuelana.',
  ),
  said(
    'El punto focal de {name} presentó los avances en la entrega de permisos de permanencia.',
    'The focal point of {name} presented progress in issuing permits of stay.',
    'O ponto focal de {name} apresentou os avanços na concessão de autorizações de residência.',
  ),
  said(
    'Los Estados acordaron compartir información estadística cada {number} meses.',
    'States agreed to share statistical information every {number} months.',
    'Os Estados acordaram compartilhar informações estatísticas a cada {number} meses.',
  ),
  said(
    'Las organizaciones de la sociedad civil pidieron garantizar el acceso a la justicia.',
    'Civil society organizations asked that access to justice be guaranteed.',
    'As organizações da sociedade civil pediram a garantia de acesso à justiça.',
  ),
  said(
    'La OIM y el ACNUR ofrecieron asistencia técnica para el proyecto piloto de {name}.',
    'IOM and UNHCR offered technical assistance for the pilot project of {name}.',
    'A OIM e o ACNUR ofereceram assistência técnica para o projeto-piloto de {name}.',
  ),
  said(
    'Se revisó el financiamiento de los centros de orientación y referenciación.',
    'The funding of orientation and referral centres was reviewed.',
    'Revisou-se o financiamento dos centros de orientação e encaminhamento.',
  ),
  said(
    'Participaron {number} representantes de ministerios, municipios y agencias de cooperación.',
    '{number} representatives of ministries, municipalities and cooperation agencies took part.',
    'Participaram {number} representantes de ministérios, municípios e agências de cooperação.',
  ),
  said(
    'Quedó pendiente la armonización de los requisitos de visado humanitario.',
    'The harmonization of requirements for humanitarian visas remains to be done.',
    'Ficou pendente a harmonização dos requisitos de visto humanitário.',
  ),
  said(
    'El taller de {name} abordó la xenofobia y la discriminación en los medios.',
    'The workshop of {name} dealt with xenophobia and discrimination in the media.',
    'A oficina de {name} tratou da xenofobia e da discriminação na mídia.',
  ),
  said(
    'Se convino celebrar la próxima sesión en formato virtual.',
    'It was agreed to hold the next session online.',
    'Acordou-se realizar a próxima sessão em formato virtual.',
  ),
] as const

const syllables = 'cha qui lla ma na pu ri so ta ve yo zu bam pal cor gua lim pi tún rón jil mbe dor sá'.split(' ')

/** A name of a place that there is not: another for each number, and always the same for one. */
export function placeName(number: number): string {
  let name = ''
  for (let rest = number + syllables.length ** 2; rest > 0; rest = Math.floor(rest / syllables.length)) {
    name = `${syllables[rest % syllables.length]}${name}`
  }
  return name.charAt(0).toUpperCase() + name.slice(1)
}
