package org.starbranch.support;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A text that sings wherever somebody forgets that it is only a text: in the page itself, and to a home of its own on this
 * machine. It also holds what template and expression languages would reckon out.
 */
public final class Canary implements AutoCloseable {

    /** What has become of the expressions where something has reckoned them out. */
    public static final String RECKONED = "1337";

    private static final String NARROW = "<svg onload=canary=1>${7*191}";

    /** Looks through the whole page for anything of the canary that is more than text; says what it found. */
    private static final String FIND = """
            const found = [];
            if (window.canary !== undefined) { found.push('it sang'); }
            for (const element of document.querySelectorAll('*')) {
              for (const attribute of element.attributes) {
                if (attribute.name.startsWith('on') && attribute.value.includes('canary')) { found.push(element.outerHTML); }
              }
              if (element.tagName === 'SCRIPT' && element.textContent.startsWith('canary=1')) { found.push('script'); }
              if (element.tagName === 'IMG' && element.src.includes(arguments[0])) { found.push(element.outerHTML); }
            }
            return found;
            """;

    /** All that somebody can read on the page, in its fields and in its attributes. */
    private static final String READ = """
            const texts = [document.body.innerText];
            for (const element of document.querySelectorAll('*')) {
              if (element.value !== undefined) { texts.push(String(element.value)); }
              if (element.title) { texts.push(element.title); }
            }
            return texts.join('\\n');
            """;

    private final HttpServer home;
    private final AtomicInteger calls = new AtomicInteger();

    public Canary() {
        try {
            home = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        home.createContext("/cage", exchange -> {
            byte[] page = ("<!DOCTYPE html><title>x</title><input value=\"" + fitting(2000) + "\">")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        home.start();
    }

    /** As much of it as fits in so many characters, at least 30. */
    public String fitting(int characters) {
        String most = "\"'>" + NARROW + "<img src=//" + address() + " onerror=canary=1>{{7*191}}";
        String all = most + "<script>canary=1;fetch('//" + address() + "')</script>"
                + "\" autofocus onfocus=canary=1 onmouseover=canary=1 x=\" #{7*191} *{7*191} [[${7*191}]] {{=7*191}}"
                + " __${7*191}__::.x ' + 7*191 + ' ${T(java.lang.Runtime).getRuntime()}";
        return List.of(all, most).stream()
                .filter(text -> text.length() <= characters)
                .findFirst()
                .orElse(NARROW);
    }

    /** A page that does forget it, so that one sees the canary sing. */
    public String cage() {
        return "http://" + address() + "/cage";
    }

    /** What of it is more than text on the page that is open; empty where all is well. */
    public List<?> found(Browser browser) {
        return (List<?>) browser.driver().executeScript(FIND, address());
    }

    /** Whether the page that is open shows it. */
    public boolean isRead(Browser browser) {
        return read(browser).contains(NARROW);
    }

    /** Whether something on the page that is open was reckoned out. */
    public boolean isReckoned(Browser browser) {
        return read(browser).contains(RECKONED);
    }

    /** How often it has called home. */
    public int calls() {
        return calls.get();
    }

    /** Counts anew. */
    public void forget() {
        calls.set(0);
    }

    private static String read(Browser browser) {
        return String.valueOf(browser.driver().executeScript(READ));
    }

    private String address() {
        return "127.0.0.1:" + home.getAddress().getPort();
    }

    @Override
    public void close() {
        home.stop(0);
    }
}
