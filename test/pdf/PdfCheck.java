import java.io.File;
import java.io.FileInputStream;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files with veraPDF, one line for each broken rule: file, flavour, clause and test, message.
 * Usage: PdfCheck flavour[,flavour] file... ; exit 0 when all conform, 1 when one does not, 2 when one was not judged.
 */
public class PdfCheck {
  public static void main(String[] arguments) {
    java.util.logging.LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    int worst = 0;
    for (int index = 1; index < arguments.length; index++) {
      for (String flavour : arguments[0].split(",")) {
        worst = Math.max(worst, check(new File(arguments[index]), flavour));
      }
    }
    System.exit(worst);
  }

  private static int check(File file, String flavourName) {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(flavourName);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      // A flavour that veraPDF does not know makes it check nothing at all.
      if (flavour == PDFAFlavour.NO_FLAVOUR || result.getTotalAssertions() == 0) {
        return report(2, file, flavourName, "-", "nothing was checked");
      }
      TreeMap<String, String> broken = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        broken.putIfAbsent(rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
      }
      broken.forEach((rule, message) -> report(1, file, flavourName, rule, message));
      return result.isCompliant() ? 0 : 1;
    } catch (Exception trouble) {
      return report(2, file, flavourName, "-", String.valueOf(trouble));
    }
  }

  private static int report(int code, File file, String flavour, String rule, String message) {
    System.out.println(String.join("\t", file.getName(), flavour, rule, message.replaceAll("\\s+", " ")));
    return code;
  }
}
