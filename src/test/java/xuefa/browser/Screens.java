package xuefa.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import xuefa.app.Config;
import xuefa.app.Running;
import xuefa.shared.store.StoreAddress;
import xuefa.support.TestNode;
import xuefa.support.TestStores;

/**
 * Takes pictures of the screens with the demo's people, by day and by night, on a phone, a small phone and a desk:
 * {@code target/screens/*.png}. Run it after a change to the look, and look.
 */
public final class Screens {
    private static final Path FOLDER = Path.of("target", "screens");
    private static final Set<String> LONG = Set.of("sitting", "result", "mine");
    private static final String QUIZ = "宪法宣传周五题小测";
    private static final String ANNUAL = "公共法律知识考试";

    private final Chromium chromium;
    private final int port;
    private final Map<String, String> passwords;

    private Screens(Chromium chromium, int port, Map<String, String> passwords) {
        this.chromium = chromium;
        this.port = port;
        this.passwords = passwords;
    }

    public static void main(String[] arguments) throws IOException {
        StoreAddress database = TestNode.database();
        Path data = Files.createDirectories(FOLDER.resolve("data"));
        Config config = TestNode.config(database, TestStores.redis(), Map.of("data.folder", data.toString()));
        try (Running node = Running.start(config, true);
                Chromium chromium = Chromium.start()) {
            Screens screens = new Screens(chromium, node.port(), passwords(data.resolve("demo-accounts.csv")));
            List<Device> devices = List.of(Device.PHONE, Device.SMALL_PHONE, Device.DESK);
            for (int i = 0; i < devices.size(); i++) {
                screens.of(devices.get(i), "", "officer0" + (i + 1));
                screens.of(devices.get(i).inTheDark(), "-dark", "officer0" + (i + 4));
            }
        }
    }

    private static Map<String, String> passwords(Path accounts) throws IOException {
        return Files.readAllLines(accounts).stream()
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(fields -> fields[1], fields -> fields[2]));
    }

    private void of(Device device, String suffix, String candidate) {
        String end = "-" + device.width() + "x" + device.height() + suffix + ".png";
        try (Phone phone = chromium.phone(port, device)) {
            Tour.Look camera = screen -> take(phone, screen, screen + end);
            Tour tour = new Tour(phone, camera);
            tour.ofCandidate(account(candidate), QUIZ);
            tour.ofAttemptUnderWay(account("officer09"), ANNUAL);
        }
        try (Phone phone = chromium.phone(port, device)) {
            new Tour(phone, screen -> take(phone, screen, "officer-" + screen + end))
                    .ofOfficer(account("examofficer"), ANNUAL);
        }
    }

    private Account account(String username) {
        return new Account(username, String.valueOf(passwords.get(username)));
    }

    private static void take(Phone phone, String screen, String file) {
        try {
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        phone.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(file))
                        .setFullPage(LONG.contains(screen)));
    }
}
