package org.starbranch.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser of its own for one story, with its own empty profile; its pictures go to {@code target/screenshots}. */
public final class Browser implements AutoCloseable {

    /** How long anybody waits for a page on a slow machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String PASSWORD = "starbranch";

    private final String server;
    private final Path profile;
    private final ChromeDriver driver;

    private Browser(int port, int width, int height) {
        this.server = "http://localhost:" + port;
        this.profile = emptyProfile();
        this.driver = driver(profile);
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** The screen of an office computer. */
    public static Browser atTheDesk(int port) {
        return new Browser(port, 1440, 900);
    }

    /** A telephone, held upright. */
    public static Browser onThePhone(int port) {
        return new Browser(port, 390, 844);
    }

    /** Everything else that Selenium can do. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Logs in on our login page and waits until it is left. */
    public void login(String user) {
        login(user, PASSWORD);
    }

    /** Logs in with a password of one's own. */
    public void login(String user, String password) {
        open("/login");
        find("input[name=username]").sendKeys(user);
        find("input[name=password]").sendKeys(password);
        find("form button[type=submit]").click();
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
    }

    public void open(String path) {
        driver.get(server + path);
    }

    /** The element, as soon as it can be seen. */
    public WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Waits until the page shows this text. */
    public void sees(String text) {
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
    }

    /** Keeps what the window shows as {@code target/screenshots/<name>.png}. */
    public Path screenshot(String name) {
        try {
            Files.createDirectories(PICTURES);
            return Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException leftBehind) {
            profile.toFile().deleteOnExit();
        }
    }

    private static ChromeDriver driver(Path profile) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Tools.chromium().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Tools.chromedriver().toFile())
                .withEnvironment(Map.of("TZ", "Asia/Shanghai"))
                .build();
        return new ChromeDriver(service, options);
    }

    private static Path emptyProfile() {
        try {
            return Files.createTempDirectory("starbranch-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
