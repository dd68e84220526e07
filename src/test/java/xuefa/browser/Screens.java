package xuefa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
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
import xuefa.bank.Option;
import xuefa.bank.Question;
import xuefa.shared.store.StoreAddress;
import xuefa.support.TestBank;
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
    private static final String LIVELY = "虚拟考生";
    /** Long enough for a line to be drawn. */
    private static final double SPEED_MILLIS = 60_000;

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
        Config config = TestNode.config(
                database, TestStores.redis(), Map.of("data.folder", data.toString(), "demo.candidates", "0"));
        try (Running node = Running.start(config, true);
                Chromium chromium = Chromium.start()) {
            Screens screens = new Screens(chromium, node.port(), passwords(data.resolve("demo-accounts.csv")));
            screens.forTheReadme();
            List<Device> devices = List.of(Device.PHONE, Device.SMALL_PHONE, Device.DESK);
            for (int i = 0; i < devices.size(); i++) {
                screens.of(devices.get(i), "", "officer0" + (i + 1));
                screens.of(devices.get(i).inTheDark(), "-dark", "officer0" + (i + 4));
            }
            screens.ofConsole();
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

    /** A question and a result, sharp, for {@code src/docs/images}. */
    private void forTheReadme() {
        try (Phone phone = chromium.phone(port, Device.PHONE.withSharpness(2))) {
            phone.signIn(account("officer10")).follow(ANNUAL);
            phone.press("在此设备继续");
            phone.goTo(26);
            answerRightly(phone);
            phone.reads("已收到");
            take(phone, "exam", "phone-exam.png");
        }
        Device device = Device.PHONE.withSharpness(1.5);
        try (Phone phone = chromium.phone(port, device)) {
            phone.signIn(account("officer20")).follow(QUIZ);
            phone.press("查看成绩");
            phone.touch(phone.page().getByLabel("只看错题"));
            BoundingBox first = phone.page().getByRole(AriaRole.ARTICLE).first().boundingBox();
            phone.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(FOLDER.resolve("phone-result.png"))
                            .setFullPage(true)
                            .setClip(0, 0, device.width(), first.y + first.height + 16));
        }
    }

    /** The console's home, a sitting as it runs and its wall screen, for {@code src/docs/images}. */
    private void ofConsole() {
        try (Phone desk = chromium.phone(port, Device.DESK)) {
            desk.signInToConsole(account("examofficer")).readsInTheEnd(LIVELY);
            take(desk, "home", "console-home.png");
            desk.page()
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(LIVELY))
                    .getByRole(AriaRole.LINK)
                    .last()
                    .click();
            desk.reads("实时更新");
            desk.page().waitForTimeout(SPEED_MILLIS);
            take(desk, "live", "console-live.png");
            desk.follow("大屏");
            desk.reads("服务器时间");
            take(desk, "wall", "console-wall.png");
        }
    }

    private static void answerRightly(Phone phone) {
        Locator stem = phone.page().getByRole(AriaRole.HEADING).first();
        Question question = TestBank.release().questions().stream()
                .filter(each -> each.stem().equals(stem.innerText()))
                .findFirst()
                .orElseThrow();
        phone.chooseInstead();
        for (Option option : question.options()) {
            if (question.key().contains(option.letter())) {
                phone.touch(
                        phone.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(option.text())));
            }
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
