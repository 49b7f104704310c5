package org.starbranch.scheme.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells who sends too large a file that it is too large. The server itself would not read the form, find no token in it and
 * say that he may not; and it would hang up while the browser is still sending, which then shows no answer at all. So what
 * is sent is taken up to a bound, unread, before the answer.
 */
@Component
@Order(LargeUploads.BEFORE_SECURITY)
class LargeUploads extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -200;

    /** Bytes that are taken before the answer; whoever sends more than a workbook could ever have is hung up on. */
    private static final long TAKEN = 64L << 20;

    private static final int PIECE = 64 << 10;

    private final long largest;

    LargeUploads(MultipartProperties bounds) {
        this.largest = bounds.getMaxFileSize().toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + "/office/schemes")
                || request.getContentLengthLong() <= largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        take(request.getInputStream());
        response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
    }

    private static void take(InputStream body) throws IOException {
        byte[] piece = new byte[PIECE];
        long taken = 0;
        int read = 0;
        while (read >= 0 && taken < TAKEN) {
            read = body.read(piece);
            taken += read;
        }
    }
}
