import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files with veraPDF: POST one to /<flavour>, and get a line for each rule it breaks: clause and test,
 * message. 200 where it was judged, 500 with the reason where it was not. One process for all, because most of the time
 * that a file takes goes into starting.
 * Usage: PdfCheck ; prints its port and ends with its standard input.
 */
public class PdfCheck {
  public static void main(String[] arguments) throws IOException {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", PdfCheck::answer);
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.start();
    System.out.println(server.getAddress().getPort());
    while (System.in.read() != -1) {
      // Whoever started it is still there.
    }
    System.exit(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    int status = 200;
    String text;
    try {
      text = check(exchange.getRequestBody(), exchange.getRequestURI().getPath().substring(1));
    } catch (Exception trouble) {
      status = 500;
      text = String.valueOf(trouble);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String check(InputStream file, String flavourName) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(flavourName);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      // A flavour that veraPDF does not know makes it check nothing at all.
      if (flavour == PDFAFlavour.NO_FLAVOUR || result.getTotalAssertions() == 0) {
        throw new IllegalStateException("nothing was checked");
      }
      TreeMap<String, String> broken = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        broken.putIfAbsent(rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
      }
      if (broken.isEmpty() && !result.isCompliant()) throw new IllegalStateException("refused for no reason");
      StringBuilder lines = new StringBuilder();
      broken.forEach((rule, message) ->
          lines.append(rule).append('\t').append(message.replaceAll("\\s+", " ")).append('\n'));
      return lines.toString();
    }
  }
}
