import type { LocalizedText } from '#lib/action/result.ts'

/**
 * The page's prose, one entry a paragraph. The English is the page's, word for word, but for one slip that its source keeps: the space
 * that is missing after "a more coordinated response". The Spanish and the Portuguese are translations, and shown as such.
 */
export const objectives: LocalizedText[] = [
  {
    es: 'El Proceso de Quito se inició en 2018 para promover la comunicación y la coordinación entre los países receptores de refugiados y migrantes venezolanos en América Latina y el Caribe.',
    en: 'The Quito Process was initiated in 2018 to promote communication and coordination between countries receiving Venezuelan refugees and migrants in Latin America and the Caribbean.',
    pt: 'O Processo de Quito foi iniciado em 2018 para promover a comunicação e a coordenação entre os países receptores de refugiados e migrantes venezuelanos na América Latina e no Caribe.',
  },
  {
    es: 'Uno de los principales objetivos es el intercambio de información y de buenas prácticas, así como articular una coordinación regional para responder a la crisis de los refugiados y migrantes venezolanos en la región.',
    en: 'One of the main objectives is the exchange of information and good practices and to articulate a regional coordination to respond to the crisis of Venezuelan refugees and migrants in the region.',
    pt: 'Um dos principais objetivos é o intercâmbio de informações e de boas práticas, bem como articular uma coordenação regional para responder à crise dos refugiados e migrantes venezuelanos na região.',
  },
  {
    es: 'Esta iniciativa multilateral de varios países latinoamericanos tiene por objeto atender específicamente esta situación humanitaria, de manera separada y al margen de las cuestiones políticas sobre el futuro de Venezuela, y armonizar las políticas internas de los países receptores.',
    en: "This multilateral initiative of several Latin-American countries aims to specifically address this humanitarian situation separate and apart from political questions about Venezuela's future, and harmonize domestic policies in receiving countries.",
    pt: 'Esta iniciativa multilateral de vários países latino-americanos tem por objetivo tratar especificamente desta situação humanitária, de forma separada e à margem das questões políticas sobre o futuro da Venezuela, e harmonizar as políticas internas dos países receptores.',
  },
  {
    es: 'La Declaración de Quito sobre Movilidad Humana de Ciudadanos Venezolanos en la Región (“Quito I”) sentó las bases de una respuesta más coordinada. Tras Quito II, Argentina, Chile, Colombia, Costa Rica, Ecuador, Paraguay, Perú y Uruguay adoptaron un Plan de Acción regional. Entre otras cosas, los signatarios del plan se comprometieron a facilitar la integración social y económica de los venezolanos en los Estados de acogida. Cabe destacar que ello comprendió mejoras significativas en el proceso de otorgamiento de un estatus legal a los venezolanos en sus respectivos países.',
    en: 'The Declaration of Quito on Human Mobility of Venezuelan Citizens in the Region (“Quito I”) laid the foundations for a more coordinated response. Following Quito II, Argentina, Chile, Colombia, Costa Rica, Ecuador, Paraguay, Peru, and Uruguay adopted a regional Plan of Action. Among other things, signatories to the plan committed to facilitate the social and economic integration of Venezuelans into host States. Importantly, this included meaningful improvements in the process of granting legal status to Venezuelans in their respective countries.',
    pt: 'A Declaração de Quito sobre Mobilidade Humana de Cidadãos Venezuelanos na Região (“Quito I”) lançou as bases de uma resposta mais coordenada. Após Quito II, Argentina, Chile, Colômbia, Costa Rica, Equador, Paraguai, Peru e Uruguai adotaram um Plano de Ação regional. Entre outras coisas, os signatários do plano comprometeram-se a facilitar a integração social e econômica dos venezuelanos nos Estados de acolhida. Cabe destacar que isso compreendeu melhorias significativas no processo de concessão de status legal aos venezuelanos em seus respectivos países.',
  },
]

export const secretariat: LocalizedText[] = [
  {
    es: 'A solicitud de los países miembros, la OIM y el ACNUR han establecido la Secretaría Técnica con el fin de apoyar la labor de la Presidencia Pro Tempore.',
    en: 'At the request of the member countries, IOM and UNHCR have established the Technical Secretariat with the aim of supporting the work of the Pro Tempore Presidency.',
    pt: 'A pedido dos países-membros, a OIM e o ACNUR estabeleceram a Secretaria Técnica com o objetivo de apoiar o trabalho da Presidência Pro Tempore.',
  },
  {
    es: 'La Secretaría Técnica está integrada por un Coordinador Conjunto y un Asesor Técnico, en contacto permanente con las misiones nacionales de ambas agencias y con las oficinas regionales para la Respuesta a la Situación de Venezuela en Panamá.',
    en: 'The Technical Secretariat is made up of a Joint Coordinator and a Technical Advisor in continuous contact with the national missions of both agencies and the regional offices for the Response to the Situation of Venezuela in Panama.',
    pt: 'A Secretaria Técnica é composta por um Coordenador Conjunto e um Assessor Técnico, em contato permanente com as missões nacionais de ambas as agências e com os escritórios regionais para a Resposta à Situação da Venezuela no Panamá.',
  },
]

export const foundersNote: LocalizedText = {
  es: 'Los 11 Estados miembros fundadores son Argentina, Brasil, Chile, Colombia, Costa Rica, Ecuador, México, Panamá, Paraguay, Perú y Uruguay',
  en: 'The 11 founding member States are Argentina, Brazil, Chile, Colombia, Costa Rica, Ecuador, Mexico, Panama, Paraguay, Peru, and Uruguay',
  pt: 'Os 11 Estados-membros fundadores são Argentina, Brasil, Chile, Colômbia, Costa Rica, Equador, México, Panamá, Paraguai, Peru e Uruguai',
}
