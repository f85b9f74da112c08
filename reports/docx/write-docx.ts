import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LeaderType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import {formatDate} from '../../src/domain/calendar-date.js'
import {capitalise} from '../../src/domain/noun.js'
import {toMarginText} from '../margin-text.js'
import {type NumberedBlock, type NumberedSection, numberSections} from '../numbering.js'
import type {Report} from '../report.js'
import {toChartParagraph} from './docx-chart.js'
import {PAGE, STYLES} from './docx-style.js'
import {toDocxTable} from './docx-table.js'
import {settle} from './settle.js'
import {toSignatureTables} from './signature-table.js'

/** A report as a Word document, to edit and sign: the same bytes whenever the same report is written. */
export async function toDocx(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: `${report.title}. ${report.entity}, ${report.period}`,
    subject: `Seguimiento de ${report.period}, con corte al ${formatDate(report.cutoff)}`,
    creator: 'Cumple',
    lastModifiedBy: 'Cumple',
    keywords: `huella ${report.fingerprint}`,
    description: report.notices.join(' '),
    styles: STYLES,
    sections: toDocxSections(report),
  })
  return settle(new Uint8Array(await Packer.toBuffer(document)), report.cutoff)
}

/** Parts of the document that share an orientation: a wide section stands on pages of its own. */
function toDocxSections(report: Report): ISectionOptions[] {
  const sections = numberSections(report)
  const stretches: {isWide: boolean; children: (Paragraph | Table | TableOfContents)[]}[] = [
    {isWide: sections[0]?.isWide ?? false, children: toTitle(report, sections.length)},
  ]
  for (const section of sections) {
    if (section.isWide !== stretches.at(-1)?.isWide) stretches.push({isWide: section.isWide, children: []})
    stretches.at(-1)?.children.push(...toSection(section))
  }
  const last = stretches.at(-1)
  last?.children.push(...toSignatures(report))
  return stretches.map(({isWide, children}) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {...PAGE.size, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT},
        margin: PAGE.margin,
      },
    },
    headers: {default: new Header({children: [toHeader(report, isWide)]})},
    footers: {default: new Footer({children: [toFooter(report, isWide)]})},
    children,
  }))
}

function toTitle(report: Report, sections: number): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({text: report.entity, style: 'Entidad'}),
    new Paragraph({text: report.title, heading: HeadingLevel.TITLE}),
    new Paragraph({text: capitalise(report.period), style: 'Entidad'}),
    ...report.notices.map((text) => new Paragraph({text, style: 'Aviso'})),
    ...(sections < 4
      ? []
      : [
          new Paragraph({text: 'Contenido', style: 'TituloContenido'}),
          // Not dirty, so that Word opens it without a question. Its pages are Word's to count, where a person updates it.
          new TableOfContents('Contenido', {
            hyperlink: true,
            headingStyleRange: '1-2',
            beginDirty: false,
            tabLeader: LeaderType.NONE,
          }),
        ]),
  ]
}

function toSection({level, number, title, isWide, blocks}: NumberedSection): (Paragraph | Table)[] {
  return [
    new Paragraph({
      text: `${number}${level === 1 ? '.' : ''} ${title}`,
      heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    }),
    ...blocks.flatMap((block, i) => toBlock(block, {isWide, leads: blocks[i + 1]?.kind === 'table'})),
  ]
}

/** `leads`: it stays on the page of the table that comes after it. */
function toBlock(
  block: NumberedBlock,
  {isWide, leads}: {isWide: boolean; leads: boolean},
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({text: block.text, keepNext: leads})]
    case 'list':
      return block.items.map((text) => new Paragraph({text, bullet: {level: 0}}))
    case 'table':
      return [
        new Paragraph({text: block.caption ?? '', style: 'Caption', keepNext: true}),
        toDocxTable(block.table, {isWide}),
        new Paragraph({text: '', style: 'Separador'}),
      ]
    case 'chart':
      return [toChartParagraph(block.chart), new Paragraph({text: block.caption ?? '', style: 'Caption'})]
  }
}

function toSignatures(report: Report): (Paragraph | Table)[] {
  return [
    new Paragraph({text: 'Firmas', heading: HeadingLevel.HEADING_1}),
    ...toSignatureTables(report.signatures),
  ]
}

function toHeader(report: Report, isWide: boolean): Paragraph {
  const {entity, subject} = toMarginText(report)
  return toMarginLine([new TextRun(entity), new TextRun(`\t${subject}`)], isWide, 'Header')
}

function toFooter(report: Report, isWide: boolean): Paragraph {
  const pages = ['\tPágina ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES]
  return toMarginLine(
    [new TextRun(toMarginText(report).stamp), new TextRun({children: pages})],
    isWide,
    'Footer',
  )
}

function toMarginLine(children: ParagraphChild[], isWide: boolean, style: 'Header' | 'Footer'): Paragraph {
  const border = {style: BorderStyle.SINGLE, size: 4, color: 'B4BAC1', space: 4}
  return new Paragraph({
    style,
    children,
    alignment: AlignmentType.LEFT,
    tabStops: [{type: TabStopType.RIGHT, position: isWide ? PAGE.wideText : PAGE.text}],
    border: style === 'Header' ? {bottom: border} : {top: border},
  })
}
