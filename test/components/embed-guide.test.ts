import {expect, test} from 'vitest'
import {toEmbedCode} from '../../src/components/embed-guide.js'

test('the code of an embedded chart is one frame, whatever the names hold', () => {
  const code = toEmbedCode('https://www.ejemplo.gov.co/cumple/', {
    municipality: 'pore',
    code: 'pore-19',
    title: 'Pore: "uno" <b> & dos',
  })
  expect(code).toBe(
    '<iframe src="https://www.ejemplo.gov.co/cumple/incrustar.html?municipio=pore&#38;indicador=pore-19" title="Pore: &#34;uno&#34; &#60;b&#62; &#38; dos" width="100%" height="420" style="border:0" loading="lazy"></iframe>',
  )
})
