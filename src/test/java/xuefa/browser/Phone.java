package xuefa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xuefa.support.TestFactors;

/** A device with the app on it, used by what can be read there. Everything waits, for ten seconds at most. */
final class Phone implements AutoCloseable {
    private final BrowserContext context;
    private final Device device;
    private final String origin;
    private final Page page;
    private final Complaints complaints;
    private final Map<Integer, List<Integer>> answered = new TreeMap<>();

    Phone(BrowserContext context, int port, Device device) {
        this.context = context;
        this.device = device;
        this.origin = "http://127.0.0.1:" + port;
        this.complaints = new Complaints(context);
        context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** @param address behind the hash, such as {@code /exams} */
    Phone open(String address) {
        page.navigate(origin + "/#" + address);
        return this;
    }

    /** Opens the list of exams, and signs in on the way there. */
    Phone signIn(Account account) {
        open("/exams");
        page.getByLabel("用户名").fill(account.username());
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(account.password());
        press("登录");
        finish(account, page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航")));
        return this;
    }

    /** Opens the console and signs in there. */
    Phone signInToConsole(Account account) {
        openConsole("");
        page.getByLabel("用户名").fill(account.username());
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(account.password());
        press("登录");
        finish(account, heading("首页"));
        return this;
    }

    /** What the account's role asks for after the password: setting up the second factor once, showing it from then on. */
    private void finish(Account account, Locator inside) {
        Locator code = page.getByLabel("6 位动态口令");
        sees(inside.or(code).first());
        if (code.isVisible() && heading("设置动态口令").isVisible()) {
            code.fill(TestFactors.now(page.locator("code.secret").innerText().replace(" ", "")));
            press("启用动态口令");
            sees(heading("请保存恢复码"));
            TestFactors.keep(account.username(), page.locator("ol > li").allInnerTexts());
            press("我已保存，继续");
        } else if (code.isVisible()) {
            showRecoveryCode(account);
        }
        sees(inside);
    }

    /** Instead of the six digits that are asked for. */
    void showRecoveryCode(Account account) {
        press("手机不在身边？用恢复码");
        page.getByLabel("恢复码").fill(TestFactors.recovery(account.username()));
        press("验证并登录");
    }

    /** @param address below {@code /console}, such as {@code /exams} */
    void openConsole(String address) {
        page.navigate(origin + "/console" + address);
    }

    /** From the list of exams to the first question. */
    Phone start(String exam) {
        follow(exam);
        touch(page.getByLabel("我已阅读考试规则并作出承诺"));
        press("开始考试");
        seesQuestion(1);
        return this;
    }

    /** Touches the options of question {@code number}, which must be on the screen, by their places from 1. */
    void answer(int number, int... places) {
        seesQuestion(number);
        List<Integer> chosen = new ArrayList<>();
        for (int place : places) {
            touch(option(place));
            assertThat(option(place)).isChecked();
            chosen.add(place);
        }
        answered.put(number, List.copyOf(chosen));
    }

    /** Touches an option of a question where the exam may have gone on elsewhere meanwhile, so that it need not stay chosen. */
    void tries(int number, int place) {
        seesQuestion(number);
        touch(option(place));
        answered.put(number, List.of(place));
    }

    /** What was answered here: the number of each question, and the places of the chosen options. */
    Map<Integer, List<Integer>> answered() {
        return answered;
    }

    /** Chooses these options of the question on the screen, instead of what was chosen before. */
    void chooseInstead(int... places) {
        Locator clear = button("清除本题作答");
        if (clear.isVisible()) {
            touch(clear);
            assertThat(clear).isHidden();
        }
        for (int place : places) {
            touch(option(place));
            assertThat(option(place)).isChecked();
        }
    }

    Locator option(int place) {
        return page.getByRole(AriaRole.RADIO)
                .or(page.getByRole(AriaRole.CHECKBOX))
                .nth(place - 1);
    }

    void press(String button) {
        touch(button(button));
    }

    void press(String button, Locator within) {
        touch(within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)));
    }

    /**
     * By the answer sheet.
     *
     * @param said of the question there: 已答, 未答, 已标记
     */
    void goTo(int number, String... said) {
        touch(sheetButton());
        press("第 " + number + " 题、" + String.join("、", said), dialog("答题卡"));
        seesQuestion(number);
    }

    void follow(String link) {
        touch(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first());
    }

    void touch(Locator target) {
        if (device.fingers()) {
            target.tap();
        } else {
            target.click();
        }
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator dialog(String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    /** The button of the answer sheet, which says how many questions have an answer. */
    Locator sheetButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("答题卡"));
    }

    void sees(Locator something) {
        assertThat(something).isVisible();
    }

    void reads(String words) {
        sees(page.getByText(words).first());
    }

    /** For what the app comes to by itself, pauses between its tries included. */
    void readsInTheEnd(String words) {
        page.getByText(words).first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    }

    void seesQuestion(int number) {
        reads("第 " + number + " 题，共 ");
    }

    String attemptId() {
        return page.url().replaceFirst(".*/attempts/", "").replaceFirst("/.*", "");
    }

    /** Waits until the page would open without network. */
    void keepsTheApp() {
        page.waitForFunction("navigator.serviceWorker.ready.then(() => true)");
    }

    void losesNetwork() {
        expectRequestsToFail("net::ERR_");
        context.setOffline(true);
    }

    void findsNetwork() {
        context.setOffline(false);
    }

    /** @param how as Chromium says it, such as {@code status of 409} */
    void expectRequestsToFail(String how) {
        complaints.expectRequestsToFail(how);
    }

    void reload() {
        page.reload();
    }

    String rootFontSize() {
        return (String) page.evaluate("getComputedStyle(document.documentElement).fontSize");
    }

    List<String> complaints() {
        return complaints.heard();
    }

    /** Writes what the screen shows and how it came to that. */
    void keep(Path folder, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".zip")));
    }

    @Override
    public void close() {
        context.close();
    }
}
