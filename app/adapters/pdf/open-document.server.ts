import PDFDocument from 'pdfkit';
import type { Brief } from '~/core/brief/brief';
import { withoutSteering } from './clean-text.server';
import { sharedFont, type FontName } from './fonts.server';
import { page } from './page-style.server';

const fonts: FontName[] = ['main-regular', 'main-bold', 'arabic-regular', 'arabic-bold'];

/**
 * An empty PDF/A-3a document that also claims PDF/UA-1. pdfkit's own subset "PDF/UA" writes a glyph set that any
 * accented letter makes invalid, so the claim is added to PDF/A-3a, which writes none.
 */
export function openDocument(brief: Brief): PDFKit.PDFDocument {
  const createdAt = new Date(brief.createdAt);
  const doc = new PDFDocument({
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: brief.language,
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    // The default font is one of those that a PDF/A file must not rely on.
    font: null as unknown as string,
    info: {
      Title: metadataText(brief.title),
      Subject: metadataText(brief.subject),
      Author: metadataText(brief.author),
      Creator: metadataText(brief.author),
      Producer: 'PDFKit',
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  doc.appendXML(accessibilityClaim);
  // pdfkit takes a parsed font as well as bytes; its type declarations do not say so.
  for (const name of fonts) doc.registerFont(name, sharedFont(name).source as unknown as Uint8Array);
  if (brief.attachment) attach(doc, brief.attachment, createdAt);
  return doc;
}

function attach(doc: PDFKit.PDFDocument, file: NonNullable<Brief['attachment']>, at: Date): void {
  doc.file(Buffer.from(file.json, 'utf8'), {
    name: file.name,
    description: file.description,
    type: 'application/json',
    relationship: 'Data',
    creationDate: at,
    modifiedDate: at,
  });
}

/** pdfkit writes these texts into XML as they stand: what is special there is replaced by a sign that looks alike. */
export function metadataText(text: string): string {
  return withoutSteering(text)
    .replace(/[\p{Cc}\p{Cs}\p{Cn}]+/gu, ' ')
    .replaceAll('&', '\uFF06')
    .replaceAll('<', '\u2039')
    .replaceAll('>', '\u203A')
    .trim();
}

/** PDF/UA-1 (ISO 14289-1), with the schema that PDF/A wants for names it does not know. */
const accessibilityClaim = `
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  <rdf:Description rdf:about=""
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas>
      <rdf:Bag>
        <rdf:li rdf:parseType="Resource">
          <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
          <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
          <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
          <pdfaSchema:property>
            <rdf:Seq>
              <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
              </rdf:li>
            </rdf:Seq>
          </pdfaSchema:property>
        </rdf:li>
      </rdf:Bag>
    </pdfaExtension:schemas>
  </rdf:Description>
`;
