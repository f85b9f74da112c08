import {AlignmentType, type IStylesOptions} from 'docx'

/** A4 in twentieths of a point; `text` and `wideText` are the widths between the margins, upright and turned. */
export const PAGE = {
  size: {width: 11906, height: 16838},
  margin: {top: 1247, right: 1021, bottom: 1134, left: 1021, header: 567, footer: 567},
  text: 11906 - 2 * 1021,
  wideText: 16838 - 2 * 1021,
} as const

const FONT = 'Arial'
const MUTED = '545B64'

/** The styles of the document, in half-points: a person who edits it changes a style and not every paragraph. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {font: FONT, size: 21, language: {value: 'es-CO', eastAsia: 'es-CO', bidirectional: 'es-CO'}},
      paragraph: {spacing: {after: 120, line: 276, lineRule: 'auto'}},
    },
    title: {
      run: {font: FONT, size: 40, bold: true},
      paragraph: {spacing: {before: 60, after: 120, line: 264, lineRule: 'auto'}},
    },
    heading1: {
      run: {font: FONT, size: 28, bold: true, color: '1B1E23'},
      paragraph: {spacing: {before: 360, after: 120}, keepNext: true},
    },
    heading2: {
      run: {font: FONT, size: 24, bold: true, color: '1B1E23'},
      paragraph: {spacing: {before: 240, after: 120}, keepNext: true},
    },
    caption: {
      run: {font: FONT, size: 18, bold: true, italics: false, color: '1B1E23'},
      paragraph: {spacing: {before: 120, after: 60}},
    },
    listParagraph: {run: {font: FONT, size: 21}},
  },
  paragraphStyles: [
    {id: 'Entidad', name: 'Entidad', basedOn: 'Normal', run: {size: 24, color: MUTED}},
    {
      id: 'Aviso',
      name: 'Aviso',
      basedOn: 'Normal',
      run: {bold: true},
      paragraph: {
        indent: {left: 170},
        spacing: {before: 120, after: 120},
        shading: {type: 'clear', fill: 'F4F5F7', color: 'auto'},
      },
    },
    {
      id: 'TituloContenido',
      name: 'Título del contenido',
      basedOn: 'Normal',
      run: {size: 28, bold: true},
      paragraph: {spacing: {before: 360, after: 120}, keepNext: true},
    },
    ...[0, 340].map((left, i) => ({
      id: `TOC${i + 1}`,
      name: `toc ${i + 1}`,
      basedOn: 'Normal',
      paragraph: {indent: {left}, spacing: {after: 20, line: 252, lineRule: 'auto' as const}},
    })),
    {
      id: 'Celda',
      name: 'Celda',
      basedOn: 'Normal',
      run: {size: 18},
      paragraph: {spacing: {after: 0, line: 240, lineRule: 'auto'}},
    },
    {id: 'CeldaAncha', name: 'Celda de tabla ancha', basedOn: 'Celda', run: {size: 15}},
    {id: 'Nota', name: 'Nota de celda', basedOn: 'Celda', run: {size: 15, color: MUTED}},
    {id: 'NotaAncha', name: 'Nota de tabla ancha', basedOn: 'Nota', run: {size: 14, color: MUTED}},
    {
      id: 'Separador',
      name: 'Separador',
      basedOn: 'Normal',
      run: {size: 8},
      paragraph: {spacing: {after: 60, line: 120, lineRule: 'auto'}},
    },
    {
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      run: {size: 16, color: MUTED},
      paragraph: {spacing: {after: 0}, alignment: AlignmentType.LEFT},
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: {size: 16, color: MUTED},
      paragraph: {spacing: {after: 0}, alignment: AlignmentType.LEFT},
    },
  ],
}
