import Presentation

extension RoomAnswer {
  static func notice(_ fault: RoomFault) -> RoomAnswer {
    var answer = page(NoticePage(title: fault.title, text: fault.text).html(), status: fault.status)
    answer.keeping = .not
    return answer
  }
}
