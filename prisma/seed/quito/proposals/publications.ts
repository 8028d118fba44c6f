import type { LocalizedText } from '#lib/action/result.ts'
import { everywhere } from '../page.ts'

/** What was published outside the page, and where it was read. No address stands where only a part of it is known. */
export interface Publication {
  /** For the lasting ids of the sources that cite it: never changed. */
  key: string
  label: LocalizedText
  url: string
  /** The day of the publication, where it is known. */
  asOf: string
}

const publication = (key: string, label: string | LocalizedText, url = '', asOf = ''): Publication => ({
  key,
  label: typeof label === 'string' ? everywhere(label) : label,
  url,
  asOf,
})

const ecuador = {
  es: 'Cancillería del Ecuador',
  en: 'Ministry of Foreign Affairs of Ecuador',
  pt: 'Chancelaria do Equador',
}
const unhcrPress = {
  es: 'Comunicado de prensa del ACNUR',
  en: 'UNHCR press release',
  pt: 'Comunicado de imprensa do ACNUR',
}

export const publications = {
  ecuadorOnQuitoI: publication(
    'ecuador-quito-i',
    ecuador,
    'https://www.cancilleria.gob.ec/en/declaration-of-quito-on-human-mobility-of-venezuelan-citizens-in-the-region/',
  ),
  elNacional: publication(
    'el-nacional',
    'El Nacional',
    'https://www.elnacional.com/mundo/paises-america-acordaron-aceptar-documentos-vencidos-venezolanos_250558/',
  ),
  ecuadorOnQuitoII: publication(
    'ecuador-quito-ii',
    ecuador,
    'https://www.cancilleria.gob.ec/en/the-ii-international-meeting-of-quito-concludes-with-the-signing-of-the-action-plan-on-human-mobility-of-venezuelan-citizens-in-the-region/',
  ),
  revistaSic: publication(
    'revista-sic',
    'Revista SIC',
    'https://revistasic.org/movilidad-humana-de-ciudadanos-venezolanos-en-quito',
  ),
  directorioLegislativo: publication(
    'directorio-legislativo',
    'Directorio Legislativo',
    'https://alertas.directoriolegislativo.org/?post_type=noticia&n=69147',
  ),
  iomOnBuenosAires: publication(
    'iom-buenos-aires',
    { es: 'Noticias de la OIM', en: 'IOM news', pt: 'Notícias da OIM' },
    'https://iom.int/news/latin-american-countries-agree-road-map-integration-venezuelans',
  ),
  reliefWebOnBuenosAires: publication('reliefweb-3227698', 'ReliefWeb', 'https://m.reliefweb.int/report/3227698/'),
  iomOnBogota: publication(
    'iom-bogota',
    {
      es: 'OIM, Oficina Regional para América Latina y el Caribe',
      en: 'IOM, Regional Office for Latin America and the Caribbean',
      pt: 'OIM, Escritório Regional para a América Latina e o Caribe',
    },
    'https://lac.iom.int/es/news/oim-y-acnur-celebran-avances-del-proceso-de-quito-en-respuesta-la-crisis-de-refugiados-y-migrantes-venezolanos',
  ),
  asiloAmericas: publication('asilo-americas', 'asiloamericas.org', 'https://www.asiloamericas.org/proceso-de-quito/'),
  timeline: publication(
    'timeline',
    {
      es: 'Cronología del sitio del Proceso de Quito',
      en: 'Timeline of the Quito Process website',
      pt: 'Cronologia do site do Processo de Quito',
    },
    'https://www.procesodequito.org/en/timeline',
  ),
  reliefWebOnSantiago: publication(
    'reliefweb-santiago',
    'ReliefWeb',
    'https://reliefweb.int/report/argentina/oim-y-acnur-destacan-el-fortalecimiento-del-proceso-de-quito-en-la-respuesta-la',
  ),
  reliefWebOnLima: publication(
    'reliefweb-3776460',
    'ReliefWeb',
    'https://m.reliefweb.int/report/3776460/world/declaraci-n-conjunta-de-la-vii-reuni-n-t-cnica-internacional-sobre-movilidad-humana-de',
  ),
  globalizateRadio: publication(
    'globalizate-radio',
    'Globalízate Radio',
    'https://globalizateradio.com/migracion-venezuela/6743/',
  ),
  brazil: publication(
    'brazil',
    {
      es: 'Ministerio de Relaciones Exteriores del Brasil',
      en: 'Ministry of Foreign Affairs of Brazil',
      pt: 'Ministério das Relações Exteriores do Brasil',
    },
    'https://gov.br/mre/pt-br/canais_atendimento/imprensa/notas-a-imprensa/processo-de-quito',
  ),
  elVenezolano: publication('el-venezolano', 'El Venezolano', 'https://elvenezolano.com.pa/?p=57859'),
  unhcrOnSanJose: publication(
    'unhcr-san-jose',
    unhcrPress,
    'https://acnur.org/noticias/comunicados-de-prensa/oim-y-acnur-elogian-la-labor-de-costa-rica-en-impulsar-respuestas',
  ),
  /** Known as "acnur.org 21 Nov 2024": which page of it is not. */
  unhcrNovember2024: publication('unhcr-2024-11-21', unhcrPress, '', '2024-11-21'),
  unhcrUndated: publication('unhcr', { es: 'ACNUR', en: 'UNHCR', pt: 'ACNUR' }),
  analisisUrbano: publication('analisis-urbano', 'Análisis Urbano', 'https://analisisurbano.org/?p=374906'),
  selaOnQuitoXI: publication('sela-155098', 'SELA', 'https://selasite.azurewebsites.net/?p=155098'),
  /** Its address is known but for its end. */
  foreignAffairs: publication('foreign-affairs', 'foreignaffairs.co.nz', '', '2020-05-02'),
  reliefWebOnPeru: publication('reliefweb-3692634', 'ReliefWeb', 'https://m.reliefweb.int/report/3692634/'),
  unhcrOnBrazil: publication(
    'unhcr-brazil',
    unhcrPress,
    'https://acnur.org/br/noticias/comunicados-imprensa/acnur-e-oim-saudam-o-governo-brasileiro-apos-assumir-presidencia-pro',
  ),
  venezuelaMigrante: publication(
    'venezuela-migrante',
    'Venezuela Migrante',
    'https://venezuelamigrante.com/noticias/van-12-paises-que-apoyan-a-refugiados-y-migrantes-venezolanos',
  ),
  selaOnFriends: publication('sela-81182', 'SELA', 'https://sela.org/es/imprimir/?n=81182'),
  newsInAmerica: publication(
    'news-in-america',
    'News in America',
    'https://newsinamerica.com/pdcc/boletin/2024/guatemala-participa-como-pais-observador-en-x-ronda-del-proceso-de-quito',
    '2024',
  ),
  prensaLatina: publication(
    'prensa-latina',
    'Prensa Latina',
    'https://prensa-latina.cu/2024/03/21/sesiono-en-costa-rica-x-ronda-del-proceso-de-quito-capitulo-san-jose',
    '2024-03-21',
  ),
}
