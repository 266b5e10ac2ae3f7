package dev.crossfire.reports;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an indented XML document in UTF-8. The caller keeps out the characters that XML cannot hold, with {@link
 * dev.crossfire.reports.view.Visible}. Not thread-safe.
 */
final class XmlWriter implements AutoCloseable {

  private final XMLStreamWriter xml;
  private int depth;
  private boolean inline;

  XmlWriter(OutputStream out) throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
  }

  void start(String element) throws XMLStreamException {
    line();
    xml.writeStartElement(element);
    depth++;
    inline = true;
  }

  void start(String element, String attribute, String value) throws XMLStreamException {
    start(element);
    attribute(attribute, value);
  }

  void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }

  void text(String text) throws XMLStreamException {
    xml.writeCharacters(text);
  }

  void end() throws XMLStreamException {
    depth--;
    if (!inline) {
      line();
    }
    xml.writeEndElement();
    inline = false;
  }

  @Override
  public void close() throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.close();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
