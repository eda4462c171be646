import Testing

@testable import NewsModel

@Suite struct WebAddressTests {
  /// RFC 3986, section 5.4.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
    ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("g:h", "g:h"), (".", "http://a/b/c/"), ("/./g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"),
  ])
  func `a relative address is resolved`(reference: String, address: String) {
    #expect(WebAddress.resolve(reference, base: "http://a/b/c/d;p?q") == address)
  }

  @Test(arguments: ["javascript:alert(1)", " Java\tScript:alert(1)", "data:text/html,x", "vbscript:x", "  "])
  func `scripts and empty references open no page`(reference: String) {
    #expect(WebAddress.resolve(reference, base: "http://a/") == nil)
  }

  @Test func `without a base an address stays as written`() {
    #expect(WebAddress.resolve(" /x ", base: nil) == "/x")
  }

  @Test func `a base for all is an absolute web address`() {
    #expect(WebAddress.base("javascript:x", within: "http://a/") == "http://a/")
    #expect(WebAddress.base("b/", within: "http://a/x") == "http://a/b/")
    #expect(WebAddress.base("http:///a.example/", within: nil) == "http://a.example/")
  }

  @Test func `a base so long that addresses would swell is none`() {
    let long = "http://a/" + String(repeating: "x", count: 1000) + "/"
    #expect(WebAddress.base(long, within: "http://a/") == "http://a/")
  }
}
