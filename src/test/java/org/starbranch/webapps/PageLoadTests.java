package org.starbranch.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Many browsers open the Tasklist and Cockpit at once, as on the last day of a deadline; each page must be allowed to run its own scripts. */
@BareApplications
class PageLoadTests {

    private static final int CLIENTS = 8;
    private static final int LOADS_EACH = 500;
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("<script[^>]*nonce=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newHttpClient();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    @LocalServerPort
    private int port;

    @AfterEach
    void clientsLeave() {
        clients.shutdownNow();
        FilterOff.OFF.set(false);
    }

    @Test
    void everyPageCarriesTheNonceOfItsOwnHeader() throws Exception {
        assertThat(strangersSeenByAll(LOADS_EACH)).isZero();
    }

    /** The race is there: a page with another's nonce stays blank in the browser. */
    @Test
    void withoutTheFilterPagesGetEachOthersNonces() throws Exception {
        FilterOff.OFF.set(true);
        assertThat(strangersSeenByAll(LOADS_EACH / 10)).isPositive();
    }

    private long strangersSeenByAll(int loadsEach) throws Exception {
        List<Callable<Long>> work =
                Stream.generate(() -> strangersSeen(loadsEach)).limit(CLIENTS).toList();
        long strangers = 0;
        for (Future<Long> seen : clients.invokeAll(work)) {
            strangers += seen.get();
        }
        return strangers;
    }

    private Callable<Long> strangersSeen(int loads) {
        return () -> {
            long strangers = 0;
            for (int load = 0; load < loads; load++) {
                strangers += strangersOn(load % 2 == 0 ? "tasklist" : "cockpit");
            }
            return strangers;
        };
    }

    private long strangersOn(String application) throws Exception {
        var page = open(application);
        String own = first(
                IN_HEADER, page.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(page.body()).containsPattern(IN_PAGE);
        return IN_PAGE.matcher(page.body())
                .results()
                .filter(script -> !script.group(1).equals(own))
                .count();
    }

    private HttpResponse<String> open(String application) throws Exception {
        var address = URI.create("http://localhost:" + port + "/camunda/app/" + application + "/default/");
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
    }

    /** Stands behind the filter and undoes what it did, where a story wants to see the race. */
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    static class FilterOff implements Filter {

        private static final AtomicBoolean OFF = new AtomicBoolean();

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            boolean undo = OFF.get() && request instanceof OwnNonceRequest;
            chain.doFilter(undo ? ((OwnNonceRequest) request).getRequest() : request, response);
        }
    }
}
